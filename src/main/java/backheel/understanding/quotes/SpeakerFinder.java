package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.story.Subject;
import backheel.understanding.names.MentionedPeople;
import backheel.understanding.quotes.Attribution.Bond;
import backheel.understanding.quotes.Attribution.Form;
import backheel.understanding.quotes.Speaker.Way;
import backheel.understanding.text.TokenizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finder of the speakers of all quotations, from first to last. */
final class SpeakerFinder {

  private static final int MAX_CONTINUATION_DISTANCE = 260;
  private static final double UNRIVALLED_MARGIN = 99;

  private final TokenizedText text;
  private final MentionedPeople mentionedPeople;
  private final List<QuotedSpan> marked;
  private final AttributionFinder attributionFinder;
  private final PronounResolver pronounResolver;
  private final TranscriptParser transcriptParser;
  private Speaker last = Speaker.UNKNOWN;
  private int lastEnd = -1;

  /**
   * A flag that is set by the first attributed quotation: without any, the text's verbs of speech
   * may be missing from the lists.
   */
  private boolean attributes;

  /** A flag that is set while the previous quotation has a signature, which holds for it only. */
  private boolean signed;

  SpeakerFinder(
      TokenizedText text,
      MentionedPeople mentionedPeople,
      List<QuotedSpan> marked,
      TranscriptParser transcriptParser) {
    this.transcriptParser = transcriptParser;
    this.text = text;
    this.mentionedPeople = mentionedPeople;
    this.marked = marked;
    this.attributionFinder = new AttributionFinder(text, mentionedPeople, marked);
    this.pronounResolver = new PronounResolver(text, mentionedPeople, marked);
  }

  /**
   * Returns the speaker of a quotation. Must be called in order, because "he" depends on the
   * previous speaker.
   */
  Speaker find(int number) {
    var here = marked.get(number);
    var label = transcriptParser.within(here);
    if (label != null) {
      last = transcriptParser.speaker(label);
      lastEnd = here.close();
      return last;
    }
    var attribution = attributionFinder.attribution(number);
    var speaker =
        attribution == null || attribution.bond() == Bond.LOOSE
            ? unattributed(number, attribution)
            : dated(resolved(attribution, here), here);
    attributes |= speaker.attributed();
    signed = attribution != null && attribution.bond() == Bond.SIGNED;
    if (signed) {
      last = Speaker.UNKNOWN;
    } else if (attribution != null || speaker.who() != null) {
      last = speaker;
    }
    lastEnd = here.close();
    return speaker;
  }

  /**
   * Adds the occasion from the preceding sentence: "Kane told Radio Atlas in May that he would
   * stay. "I am home," he said."
   */
  private Speaker dated(Speaker speaker, QuotedSpan here) {
    if (!speaker.when().isEmpty() || speaker.who() == null) {
      return speaker;
    }
    var sentence = text.sentences.get(text.sentenceAt(Math.max(0, here.open() - 1)));
    var told =
        sentence.end() <= here.open()
                && sentence.start() >= lastEnd
                && text.lineStart(here.open() + 1) - 1 <= sentence.start()
            ? QuoteOccasionFinder.in(text.raw(sentence.start(), sentence.end()))
            : "";
    if (told.isEmpty() || !isAbout(sentence, speaker.who())) {
      return speaker;
    }
    return new Speaker(speaker.who(), speaker.mention(), told, speaker.way(), speaker.margin());
  }

  private boolean isAbout(TokenizedText.Sentence sentence, Subject who) {
    var people = mentionedPeople.between(sentence.start(), sentence.end());
    return !people.isEmpty() && people.getFirst().subject().equals(who);
  }

  /** Returns the speaker of a quotation without a verb of speech. */
  private Speaker unattributed(int number, @Nullable Attribution loose) {
    var here = marked.get(number);
    if (number > 0
        && here.open() - lastEnd < MAX_CONTINUATION_DISTANCE
        && last.way() != Way.NOBODY_KNOWS) {
      var between = text.plain.substring(Math.min(lastEnd, here.open()), here.open());
      var open = !marked.get(number - 1).closed();
      var sameParagraph = between.indexOf('\n') < 0;
      var other = pronounResolver.introduced(lastEnd, here.open(), last.who());
      if (other != null) {
        return new Speaker(other, null, "", Way.TALKED_OF, 1);
      }
      if (loose == null || loose.person() == null || sameParagraph || open) {
        var next = open || !hasSentence(here.open());
        var way = sameParagraph ? Way.CONTINUED : next ? Way.CARRIED : null;
        var ahead = way == Way.CARRIED && open ? null : attributionFinder.ahead(number);
        if (way != null && ahead == null) {
          return new Speaker(
              last.who(),
              last.mention(),
              way == Way.CONTINUED ? last.when() : "",
              way,
              sureness(last));
        }
      }
    }
    var ahead = attributionFinder.ahead(number);
    if (ahead != null) {
      var speaker = resolved(ahead, here);
      return new Speaker(speaker.who(), null, speaker.when(), Way.CARRIED, 1);
    }
    if (loose != null) {
      var speaker = resolved(loose, here);
      return new Speaker(speaker.who(), speaker.mention(), "", Way.LOOSE, 0);
    }
    if (number > 0 && here.open() - lastEnd < MAX_CONTINUATION_DISTANCE && last.who() != null) {
      return new Speaker(last.who(), null, "", Way.TALKED_OF, 0);
    }
    if (!attributes || signed) {
      return Speaker.UNKNOWN;
    }
    var meant = pronounResolver.resolve(here.open(), null, last.who(), lastEnd);
    return meant == null
        ? Speaker.UNKNOWN
        : new Speaker(meant.subject(), null, "", Way.TALKED_OF, meant.margin());
  }

  /** Returns whether no other person has been named since the last quotation. */
  private boolean isStillTalking(QuotedSpan here) {
    return !hasSentence(here.open())
        && mentionedPeople.between(Math.max(0, lastEnd), here.open()).stream()
            .noneMatch(p -> p.sure() && !p.subject().equals(last.who()));
  }

  /** Returns whether there is a whole sentence between the last quotation and the place. */
  private boolean hasSentence(int place) {
    for (var i = text.sentenceAt(Math.max(0, place - 1)); i >= 0; i--) {
      var sentence = text.sentences.get(i);
      if (sentence.start() < lastEnd) {
        return false;
      }
      if (sentence.end() <= place
          && text.wordFrom(sentence.start()) < text.wordFrom(sentence.end())) {
        return true;
      }
    }
    return false;
  }

  private static double sureness(Speaker speaker) {
    return switch (speaker.way()) {
      case LABELLED, NAMED_BESIDE -> UNRIVALLED_MARGIN;
      case CONTINUED, CARRIED, PRONOUN -> speaker.margin();
      case NAMED_APART, PRONOUN_APART, DESCRIBED, MARKED -> Math.min(3, speaker.margin());
      default -> 0;
    };
  }

  private Speaker resolved(Attribution attribution, QuotedSpan here) {
    var words = attribution.words();
    var when = QuoteOccasionFinder.of(text, attribution.verb(), here);
    var mention = words.length() == 0 ? null : words;
    var beside = attribution.bond() == Bond.BESIDE;
    return switch (attribution.form()) {
      case NAME -> {
        var person = attribution.person();
        var way =
            switch (attribution.bond()) {
              case LABEL -> Way.LABELLED;
              case BESIDE -> Way.NAMED_BESIDE;
              case MARKED, SIGNED -> Way.MARKED;
              case APART, LOOSE -> Way.NAMED_APART;
            };
        var side = person != null && person.subject().isSide();
        yield new Speaker(
            person == null ? null : person.subject(),
            mention,
            when,
            side ? Way.NAMED_APART : way,
            person != null && person.sure() ? UNRIVALLED_MARGIN : 0);
      }
      case NOBODY, OTHERS ->
          new Speaker(null, mention, when, Way.UNNAMED, beside ? UNRIVALLED_MARGIN : 0);
      case HE, SHE -> {
        var she = attribution.form() == Form.SHE;
        var meant =
            pronounResolver.resolve(
                Math.min(words.start(), here.start()), she, last.who(), lastEnd);
        yield new Speaker(
            meant == null ? null : meant.subject(),
            mention,
            when,
            beside ? Way.PRONOUN : Way.PRONOUN_APART,
            meant == null ? 0 : meant.margin());
      }
      case DROPPED -> {
        if (last.who() != null
            && here.open() - lastEnd < MAX_CONTINUATION_DISTANCE
            && isStillTalking(here)) {
          yield new Speaker(last.who(), null, when, Way.CONTINUED, sureness(last));
        }
        var meant =
            pronounResolver.resolve(
                Math.min(words.start(), here.start()), null, last.who(), lastEnd);
        yield new Speaker(
            meant == null ? null : meant.subject(),
            null,
            when,
            Way.DROPPED,
            meant == null ? 0 : meant.margin());
      }
      case DESCRIPTION -> described(words, here, when);
    };
  }

  private Speaker described(Span words, QuotedSpan here, String when) {
    var meant =
        mentionedPeople.described(
            words.start(), words.end(), Math.min(here.start(), words.start()));
    if (meant == null) {
      var body = pronounResolver.body(words, here.open());
      return new Speaker(body, words, when, Way.DESCRIBED, 0);
    }
    return new Speaker(
        meant.subject(), words, when, Way.DESCRIBED, meant.alone() ? UNRIVALLED_MARGIN : 0);
  }
}
