package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.understanding.names.MentionedPeople.Person;
import org.jspecify.annotations.Nullable;

/**
 * How an article says who speaks, before it is known who that is.
 *
 * @param words those that name or describe the speaker, empty when they are left out
 * @param verb where the verb of speech stands
 */
record Attribution(Span words, Form form, @Nullable Person person, Bond bond, int verb) {

  /** In which way somebody is named. */
  enum Form {
    NAME,
    HE,
    SHE,
    /** It, they, I: somebody, but nobody with a name. */
    OTHERS,
    DESCRIPTION,
    NOBODY,
    /** A verb of speech that leaves out who speaks, as Spanish and Arabic do. */
    DROPPED
  }

  /** What ties the speaker to the quotation, the firmest first. */
  enum Bond {
    /** "KLOPP: …" */
    LABEL,
    /** "…," Klopp said: name, verb and quotation stand side by side. */
    BESIDE,
    /** Klopp, who arrived in 2015, said after the match that "…" */
    APART,
    /** Klopp: "…", or "…" - Klopp, without a verb. */
    MARKED,
    /** Words inside a sentence whose verb is no verb of speech. */
    LOOSE
  }

  static Attribution of(NounPhrase phrase, Bond bond, int verb) {
    return new Attribution(
        new Span(phrase.start(), phrase.end()), phrase.form(), phrase.person(), bond, verb);
  }
}
