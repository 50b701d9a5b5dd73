package backheel.understanding.quotes;

import backheel.understanding.names.MentionedPeople;
import backheel.understanding.names.MentionedPeople.Person;
import backheel.understanding.text.TokenizedText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A finder of the signature of a quotation: a dash and a name, or a name in brackets, after it or
 * on a line of its own below.
 */
final class SignatureFinder {

  private static final int MAX_LENGTH = 110;
  private static final int MAX_WORDS_BEFORE_NAME = 3;

  /** Blanks and full stops, then a dash or a bracket; the plain text has one kind of dash. */
  private static final Pattern OPENING =
      Pattern.compile("([ \\t.,]{0,4})(\\n\\s{0,4})?(?:(--?|―)|(\\()) ?(?=\\p{L})");

  private static final Pattern NEXT_ITEM = Pattern.compile("\\s{1,4}(?:-|―|•|\\*) ?\\p{L}");

  /**
   * The text that may follow the name: a job after a comma or in brackets, and no more of the
   * sentence.
   */
  private static final Pattern JOB =
      Pattern.compile(" ?(?:,[^.!?:;()\\n]{1,60}|\\([^()\\n]{1,60}\\))? ?(?=[.\\n]|$)");

  private static final Pattern JOB_IN_BRACKETS = Pattern.compile("(?:,[^()\\n]{1,60})?\\)");

  private final TokenizedText text;
  private final MentionedPeople mentionedPeople;

  SignatureFinder(TokenizedText text, MentionedPeople mentionedPeople) {
    this.text = text;
    this.mentionedPeople = mentionedPeople;
  }

  /**
   * Returns the person who signs the quotation, null when there is no signature.
   *
   * @param limit the start of the next quotation
   */
  @Nullable Person find(QuotedSpan quotedSpan, int limit) {
    var end = Math.min(limit, text.plain.length());
    var from = Math.min(quotedSpan.close(), end);
    var opening = OPENING.matcher(text.plain).region(from, end);
    if (!opening.lookingAt()) {
      return null;
    }
    var bracketed = opening.start(4) >= 0;
    var below = opening.start(2) >= 0;
    var person = signer(opening.end(), Math.min(end, opening.end() + MAX_LENGTH));
    if (person == null || ((bracketed || below) && !isPerson(person))) {
      return null;
    }
    var job = (bracketed ? JOB_IN_BRACKETS : JOB).matcher(text.plain).region(person.end(), end);
    job.useAnchoringBounds(end == text.plain.length());
    if (!job.lookingAt()) {
      return null;
    }
    return (below || bracketed) && !standsAlone(quotedSpan, job.end(), below) ? null : person;
  }

  /** Returns whether quotation and signature are paragraphs of their own, and no list goes on. */
  private boolean standsAlone(QuotedSpan quotedSpan, int end, boolean below) {
    var lineEnd = text.lineEnd(end);
    var rest = text.plain.substring(end, lineEnd);
    var own = text.plain.substring(text.lineStart(quotedSpan.open() + 1), quotedSpan.open());
    return rest.replace(".", "").isBlank()
        && (below || own.isBlank())
        && !(below
            && NEXT_ITEM.matcher(text.plain).region(lineEnd, text.plain.length()).lookingAt());
  }

  private static boolean isPerson(Person person) {
    return person.sure() && person.subject().isPerson();
  }

  /** Returns the first name on the line, after no more than a job: "- captain Virgil van Dijk". */
  private @Nullable Person signer(int from, int to) {
    var end = Math.min(to, text.lineEnd(from));
    var people = mentionedPeople.between(from, end);
    if (people.isEmpty()) {
      return null;
    }
    var first = people.getFirst();
    var words = text.wordFrom(first.start()) - text.wordFrom(from);
    return words <= MAX_WORDS_BEFORE_NAME ? first : null;
  }
}
