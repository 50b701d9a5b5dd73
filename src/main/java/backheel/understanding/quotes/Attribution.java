package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.understanding.names.MentionedPeople.Person;
import org.jspecify.annotations.Nullable;

/**
 * The words by which an article attributes a quote, before their person is resolved.
 *
 * @param words those that name or describe the speaker, empty when they are left out
 * @param verb the place of the verb of speech
 */
record Attribution(Span words, Form form, @Nullable Person person, Bond bond, int verb) {

  /** The ways to refer to a speaker. */
  enum Form {
    NAME,
    HE,
    SHE,
    /** It, they, I: a speaker without a name. */
    OTHERS,
    DESCRIPTION,
    NOBODY,
    /** A verb of speech without a subject, as in Spanish and Arabic. */
    DROPPED
  }

  /** The connections between speaker and quotation, strongest first. */
  enum Bond {
    /** "KLOPP: …" */
    LABEL,
    /** "…," Klopp said: name, verb and quotation are adjacent. */
    BESIDE,
    /** Klopp, who arrived in 2015, said after the match that "…" */
    APART,
    /** Klopp: "…", without a verb. */
    MARKED,
    /** "…" - Klopp, on the same line or below. */
    SIGNED,
    /** Words inside a sentence whose verb is no verb of speech. */
    LOOSE
  }

  static Attribution of(NounPhrase nounPhrase, Bond bond, int verb) {
    return new Attribution(
        new Span(nounPhrase.start(), nounPhrase.end()),
        nounPhrase.form(),
        nounPhrase.person(),
        bond,
        verb);
  }
}
