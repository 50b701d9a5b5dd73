package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.understanding.names.MentionedPeople;
import backheel.understanding.names.MentionedPeople.Person;
import backheel.understanding.quotes.Attribution.Bond;
import backheel.understanding.quotes.Attribution.Form;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A finder of the speaker in the words before and after each quotation. */
final class AttributionFinder {

  private static final int MAX_TAIL_LENGTH = 220;
  private static final Pattern LEADS =
      Pattern.compile(Lexicon.regex("(?s)^.*(?:[:,،]|{{before a quotation}})$"));
  private static final Pattern TITLE =
      Pattern.compile(Lexicon.regex("{{titles with a full stop}}"));

  private final TokenizedText text;
  private final MentionedPeople mentionedPeople;
  private final SpeechClauseFinder speechClauseFinder;
  private final SignatureFinder signatureFinder;
  private final List<QuotedSpan> marked;

  /** The last chain of continued quotations that was followed, with its attribution. */
  private int aheadFrom;

  private int aheadTo;
  private @Nullable Attribution aheadSays;

  AttributionFinder(TokenizedText text, MentionedPeople mentionedPeople, List<QuotedSpan> marked) {
    this.text = text;
    this.mentionedPeople = mentionedPeople;
    this.speechClauseFinder = new SpeechClauseFinder(text, mentionedPeople);
    this.signatureFinder = new SignatureFinder(text, mentionedPeople);
    this.marked = marked;
  }

  @Nullable Attribution attribution(int number) {
    var here = marked.get(number);
    var leadFrom = leadStart(number);
    var leadEnd = Math.max(leadFrom, here.open());
    var lead = text.plain.substring(leadFrom, leadEnd).stripTrailing();
    var before = lead.isBlank() ? null : speechClauseFinder.before(leadFrom, leadEnd);
    if (before != null && LEADS.matcher(lead).matches() && before.form() != Form.DROPPED) {
      return before;
    }
    var after = after(here, number);
    if (after != null) {
      return after;
    }
    var marking = marked(here, number, lead, leadFrom);
    if (marking != null) {
      return marking;
    }
    if (before != null) {
      return before;
    }
    var within = within(here);
    if (within != null) {
      return within;
    }
    return lead.isBlank() ? null : speechClauseFinder.loose(leadFrom, leadEnd);
  }

  private @Nullable Attribution after(QuotedSpan here, int number) {
    var tailFrom = Math.min(here.close(), text.plain.length());
    var tailEnd = tailEnd(number);
    if (!here.closed() || tailEnd <= tailFrom) {
      return null;
    }
    var tail = text.plain.substring(tailFrom, tailEnd);
    var ended = here.end() > 0 && ".…".indexOf(text.plain.charAt(here.end() - 1)) >= 0;
    var follows = !ended || tail.startsWith(",") || (!tail.isBlank() && startsLower(tailFrom));
    return follows ? speechClauseFinder.after(tailFrom, tailEnd) : null;
  }

  /**
   * Returns the attribution inside the quotation marks, as in French: « Je suis prêt,
   * explique-t-il. J'attends. »
   */
  private @Nullable Attribution within(QuotedSpan here) {
    if (text.raw.charAt(here.open()) != '«') {
      return null;
    }
    for (var comma = text.plain.indexOf(',', here.start());
        comma >= 0 && comma < here.end();
        comma = text.plain.indexOf(',', comma + 1)) {
      var end = comma + 1;
      while (end < here.end() && ",.!?".indexOf(text.plain.charAt(end)) < 0) {
        end++;
      }
      var found = speechClauseFinder.inverted(comma + 1, end);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * Returns an attribution without a verb: "…" - Hakimi, or Hakimi: "…", or Hakimi's answer? "…"
   */
  private @Nullable Attribution marked(QuotedSpan here, int number, String lead, int leadFrom) {
    var signer = signature(here, number);
    if (signer != null) {
      return of(signer, Bond.SIGNED);
    }
    if (lead.endsWith(":") || lead.endsWith("?")) {
      var people =
          mentionedPeople.between(leadFrom, here.start()).stream()
              .filter(p -> !isOwner(p))
              .toList();
      if (!people.isEmpty()) {
        return of(lead.endsWith("?") ? people.getLast() : firstNamed(people), Bond.MARKED);
      }
    }
    return null;
  }

  /** Returns the first name, unless it is a doubtful word before a certain one: "Added Hakimi". */
  private static Person firstNamed(List<Person> people) {
    var first = people.getFirst();
    return first.sure() || first.subject().name().indexOf(' ') > 0
        ? first
        : people.stream().filter(Person::sure).findFirst().orElse(first);
  }

  private @Nullable Person signature(QuotedSpan here, int number) {
    return here.closed()
        ? signatureFinder.find(
            here, number + 1 < marked.size() ? marked.get(number + 1).open() : text.raw.length())
        : null;
  }

  /** Returns whether the person only owns what the words are about: "Hakimi's first club". */
  private boolean isOwner(Person person) {
    if (!text.plain.startsWith("'s ", person.end())) {
      return false;
    }
    var next = text.wordFrom(person.end() + 3);
    return next < text.words.size()
        && !GrammarWords.UTTERANCE.contains(text.words.get(next).folded());
  }

  private static Attribution of(Person person, Bond bond) {
    return new Attribution(
        new Span(person.start(), person.end()), Form.NAME, person, bond, person.start());
  }

  /**
   * Returns the attribution in a following paragraph of a continued quotation, null when there is
   * no strong one. All quotations of a chain have the same result, which is computed once.
   */
  @Nullable Attribution ahead(int number) {
    if (number >= aheadFrom && number < aheadTo) {
      return aheadSays;
    }
    Attribution told = null;
    var next = number + 1;
    while (told == null && goesOnIn(next)) {
      told = after(marked.get(next), next);
      told = told != null && told.bond() == Bond.BESIDE ? told : null;
      var signer = told == null ? signature(marked.get(next), next) : null;
      told = signer == null ? told : of(signer, Bond.SIGNED);
      next++;
    }
    aheadFrom = number;
    aheadTo = Math.max(number + 1, next - 1);
    aheadSays = told;
    return told;
  }

  /**
   * Returns whether the previous quotation was left open and continues in this one, directly after
   * it.
   */
  private boolean goesOnIn(int number) {
    if (number >= marked.size()) {
      return false;
    }
    var before = marked.get(number - 1);
    return !before.closed() && marked.get(number).open() - before.close() <= 8;
  }

  private boolean startsLower(int from) {
    var word = text.wordFrom(from);
    return word < text.words.size()
        && !text.words.get(word).capital()
        && text.words.get(word).start() - from <= 3;
  }

  private int leadStart(int number) {
    var open = marked.get(number).open();
    var sentence = text.sentences.get(text.sentenceAt(open));
    var previous = number == 0 ? 0 : marked.get(number - 1).close();
    var from = Math.min(Math.max(previous, text.lineStart(open)), open);
    var start = Math.min(sentence.start(), open);
    // "Hakimi's response?" is a sentence of its own that introduces the quotation after it.
    if (start > from && start == open) {
      var before = text.plain.substring(from, start).stripTrailing();
      if (before.endsWith(":") || before.endsWith("?")) {
        start = text.sentences.get(text.sentenceAt(Math.max(from, start - 2))).start();
      }
    }
    start = Math.max(from, start);
    return start == open ? introduction(from, start) : start;
  }

  /**
   * Returns the start of the introduction; "He said:" may be a paragraph of its own before that of
   * the quotation.
   */
  private int introduction(int from, int start) {
    if (!text.plain.substring(from, Math.max(from, start)).isBlank()) {
      return start;
    }
    var end = from;
    while (end > 0 && Character.isWhitespace(text.plain.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || text.plain.charAt(end - 1) != ':' || from - end > 3) {
      return start;
    }
    return text.sentences.get(text.sentenceAt(end - 1)).start();
  }

  private int tailEnd(int number) {
    var here = marked.get(number);
    var limit = text.lineEnd(here.end());
    if (number + 1 < marked.size()) {
      limit = Math.min(limit, marked.get(number + 1).start() - 1);
    }
    var from = Math.min(here.close(), text.plain.length());
    for (var i = from; i < Math.min(limit, from + MAX_TAIL_LENGTH); i++) {
      var letter = text.plain.charAt(i);
      var stops = letter == '.' || letter == '!' || letter == '?' || letter == '؟';
      if (stops
          && (i + 1 >= limit || Character.isWhitespace(text.plain.charAt(i + 1)))
          && !isInitial(i)) {
        return i;
      }
    }
    return Math.min(limit, from + MAX_TAIL_LENGTH);
  }

  private boolean isInitial(int dot) {
    var word = text.wordFrom(dot) - 1;
    return word >= 0
        && text.words.get(word).end() == dot
        && text.words.get(word).capital()
        && (text.words.get(word).folded().length() <= 2
            || TITLE.matcher(text.words.get(word).folded()).matches());
  }
}
