package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.story.Subject;
import backheel.understanding.names.Cast;
import backheel.understanding.names.Cast.Person;
import backheel.understanding.names.GivenNames;
import backheel.understanding.quotes.Attribution.Form;
import backheel.understanding.quotes.QuoteMarks.Marked;
import backheel.understanding.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells who said each quotation, one after the other, from first to last. */
final class SpeakerFinder {

  private static final int CONTINUES = 260;
  private static final int REMEMBERED = 700;

  private final Text text;
  private final Cast cast;
  private final Clause clause;
  private final List<Marked> marked;
  private @Nullable Subject last;
  private @Nullable Span lastMention;
  private boolean lastNobody;
  private int lastEnd = -1;

  SpeakerFinder(Text text, Cast cast, List<Marked> marked) {
    this.text = text;
    this.cast = cast;
    this.clause = new Clause(text, cast);
    this.marked = marked;
  }

  /** Must be asked in order: whom "he" means depends on who spoke before. */
  Speaker of(int number) {
    var here = marked.get(number);
    var attribution = attribution(number);
    var speaker = attribution == null ? floating(number) : resolved(attribution, here);
    if (attribution != null || speaker.who() != null) {
      last = speaker.who();
      lastNobody = speaker.who() == null;
      lastMention = speaker.mention();
    }
    lastEnd = here.end();
    return speaker;
  }

  private int paragraphStart(int at) {
    return text.raw.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  }

  private int paragraphEnd(int at) {
    var end = text.raw.indexOf('\n', at);
    return end < 0 ? text.raw.length() : end;
  }

  private int previousEnd(int number) {
    return number == 0 ? 0 : marked.get(number - 1).end() + 1;
  }

  private @Nullable Attribution attribution(int number) {
    var here = marked.get(number);
    var leadFrom = leadStart(number);
    var lead = text.plain.substring(leadFrom, Math.max(leadFrom, here.start() - 1)).stripTrailing();
    var tailEnd = tailEnd(number);
    var tailFrom = Math.min(here.end() + 1, text.plain.length());
    var leads =
        lead.endsWith(":")
            || lead.endsWith(",")
            || lead.matches("(?s).*\\b(?:that|was|is|as|que|ان|بان|أن|بأن)$");
    var before = leads ? clause.before(leadFrom, here.start()) : null;
    if (before != null) {
      return before;
    }
    var tail = tailEnd > tailFrom ? text.plain.substring(tailFrom, tailEnd) : "";
    var ended = here.end() > 0 && ".…".indexOf(text.plain.charAt(here.end() - 1)) >= 0;
    var follows = !ended || tail.startsWith(",") || (!tail.isBlank() && startsLower(tailFrom));
    if (follows && tailEnd > tailFrom) {
      var after = clause.after(tailFrom, tailEnd);
      if (after != null) {
        return after;
      }
    }
    if (tail.matches("(?s)[ .]*[-―] ?\\p{L}.*")) {
      var people = cast.between(tailFrom, Math.min(tailEnd, tailFrom + 45));
      if (!people.isEmpty()) {
        var one = people.getFirst();
        return new Attribution(new Span(one.start(), one.end()), Form.NAME, one.start());
      }
    }
    if (lead.endsWith(":") || lead.endsWith("?")) {
      var people = cast.between(leadFrom, here.start());
      if (!people.isEmpty()) {
        var one = lead.endsWith("?") ? people.getLast() : people.getFirst();
        return new Attribution(new Span(one.start(), one.end()), Form.NAME, one.start());
      }
    }
    return clause.before(leadFrom, here.start());
  }

  private boolean startsLower(int from) {
    var word = text.wordFrom(from);
    return word < text.words.size()
        && !text.words.get(word).capital()
        && text.words.get(word).start() - from <= 3;
  }

  private int leadStart(int number) {
    var here = marked.get(number);
    var sentence = text.sentences.get(text.sentenceAt(Math.max(0, here.start() - 1)));
    var from = Math.max(previousEnd(number), paragraphStart(here.start()));
    var start = sentence.start() < here.start() - 1 ? sentence.start() : here.start() - 1;
    // "Hakimi's response?" is a sentence of its own that leads up to the next.
    if (start > from && start >= here.start() - 2) {
      var before = text.plain.substring(from, start).stripTrailing();
      if (before.endsWith(":") || before.endsWith("?")) {
        start = text.sentences.get(text.sentenceAt(Math.max(from, start - 2))).start();
      }
    }
    return Math.min(Math.max(from, start), here.start());
  }

  private int tailEnd(int number) {
    var here = marked.get(number);
    var limit = paragraphEnd(here.end());
    if (number + 1 < marked.size()) {
      limit = Math.min(limit, marked.get(number + 1).start() - 1);
    }
    var from = Math.min(here.end() + 1, text.plain.length());
    for (var i = from; i < Math.min(limit, from + 200); i++) {
      var letter = text.plain.charAt(i);
      var stops = letter == '.' || letter == '!' || letter == '?' || letter == '؟';
      if (stops
          && (i + 1 >= limit || Character.isWhitespace(text.plain.charAt(i + 1)))
          && !isInitial(i)) {
        return i;
      }
    }
    return Math.min(limit, from + 200);
  }

  private boolean isInitial(int dot) {
    var word = text.wordFrom(dot) - 1;
    return word >= 0
        && text.words.get(word).capital()
        && (text.words.get(word).folded().length() <= 2
            || text.words.get(word).folded().matches("sen|rep|gov|gen|prof|mrs|capt"));
  }

  /**
   * A quotation that nobody is said to have said: the one before goes on, or the talk is of him.
   */
  private Speaker floating(int number) {
    var here = marked.get(number);
    var between =
        number == 0 ? "" : text.plain.substring(Math.min(lastEnd + 1, here.start()), here.start());
    var same = number > 0 && here.start() - lastEnd < CONTINUES;
    if (same && (last != null || lastNobody)) {
      var goesOn =
          between.isBlank() || !marked.get(number - 1).closed() || between.indexOf('\n') < 0;
      var beside = between.indexOf('\n') < 0;
      var sure = last != null && goesOn && between.length() < 80;
      return new Speaker(last, beside ? lastMention : null, "", sure, false);
    }
    var before = paragraphStart(here.start());
    var person = subjectOf(Math.max(0, before - 400), here.start(), null);
    return person == null ? Speaker.UNKNOWN : new Speaker(person.subject(), null, "", false, false);
  }

  private Speaker resolved(Attribution attribution, Marked here) {
    var words = attribution.words();
    var when = Occasion.of(text, attribution.verb(), here);
    var mention = words.length() == 0 ? null : words;
    return switch (attribution.form()) {
      case NAME -> {
        var people = cast.between(words.start(), words.end());
        var who = people.isEmpty() ? null : people.getLast().subject();
        yield new Speaker(who, mention, when, who != null, true);
      }
      case NOBODY -> new Speaker(null, mention, when, true, true);
      case HE, SHE -> pronoun(attribution, here, when);
      case DROPPED -> {
        var who = antecedent(words.start(), null);
        yield new Speaker(who, null, when, false, true);
      }
      case DESCRIPTION -> described(words, here, when);
    };
  }

  private Speaker described(Span words, Marked here, String when) {
    var meant = cast.described(words.start(), words.end(), Math.min(here.start(), words.start()));
    if (meant != null) {
      return new Speaker(meant.subject(), words, when, meant.alone(), true);
    }
    var who = antecedent(Math.min(words.start(), here.start()), null);
    return new Speaker(
        who != null && who.kind() == Subject.Kind.PERSON ? who : null, words, when, false, true);
  }

  private Speaker pronoun(Attribution attribution, Marked here, String when) {
    var she = attribution.form() == Form.SHE;
    var who = antecedent(Math.min(attribution.words().start(), here.start()), she);
    return new Speaker(who, attribution.words(), when, who != null, true);
  }

  /** Whom a pronoun means: the subject of what was told just before, or who spoke last. */
  private @Nullable Subject antecedent(int at, @Nullable Boolean she) {
    var recent =
        last != null && at - lastEnd < REMEMBERED && (she == null || GivenNames.fits(last, she))
            ? last
            : null;
    var since = recent == null ? Math.max(0, at - 900) : Math.max(lastEnd, 0);
    var person = subjectOf(Math.min(since, at), at, she);
    if (person == null) {
      return recent;
    }
    return person.subject();
  }

  /** The first person of the last sentence that names one, outside quotations. */
  private @Nullable Person subjectOf(int from, int to, @Nullable Boolean she) {
    for (var i = text.sentenceAt(Math.max(0, to - 1)); i >= 0; i--) {
      var sentence = text.sentences.get(i);
      if (sentence.end() <= from) {
        return null;
      }
      var people =
          cast.between(Math.max(sentence.start(), from), Math.min(sentence.end(), to)).stream()
              .filter(Person::sure)
              .filter(p -> she == null || GivenNames.fits(p.subject(), she))
              .filter(
                  p -> marked.stream().noneMatch(m -> m.start() <= p.start() && p.end() <= m.end()))
              .toList();
      for (var person : people) {
        if (!text.plain.startsWith("'s", person.end())) {
          return person;
        }
      }
      if (!people.isEmpty()) {
        return people.getFirst();
      }
    }
    return null;
  }
}
