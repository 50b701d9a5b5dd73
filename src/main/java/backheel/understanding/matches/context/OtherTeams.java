package backheel.understanding.matches.context;

import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The marks by which an article says that it means a team other than the men's first one, which has
 * the same name: women, youth, reserves, legends, futsal, consoles.
 */
final class OtherTeams {

  private static final Pattern OTHER =
      Pattern.compile(Lexicon.regex("(?<![\\p{L}\\d]){{marks of other teams}}(?![\\p{L}\\d])"));
  private static final Pattern FIRST =
      Pattern.compile(Lexicon.regex("(?<![\\p{L}\\d]){{marks of the first team}}(?!\\p{L})"));
  private static final Pattern PERSON_AFTER =
      Pattern.compile(Lexicon.regex("^[ -](?:\\p{L}+ )?{{people after a team}}(?!\\p{L})"));
  private static final Pattern PERSON_BEFORE =
      Pattern.compile(Lexicon.regex("(?<!\\p{L}){{people before a team}} (?:[\\p{L}'-]+ ){0,2}$"));
  private static final Pattern OCCASION =
      Pattern.compile(Lexicon.regex("(?<!\\p{L}){{before the occasion of a match}} $"));
  private static final Pattern ASIDE =
      Pattern.compile(Lexicon.regex("(?<!\\p{L}){{before what happened elsewhere}}(?!\\p{L})"));
  private static final String CLAUSE_SIGNS = ",;،؛:";
  private static final int MAX_LOOKAHEAD = 30;

  /** A mark at its place. */
  private record Mark(int start, int end, boolean other) {}

  private final TokenizedText text;
  private final List<Mark> marks = new ArrayList<>();
  private final boolean article;

  OtherTeams(TokenizedText text) {
    this.text = text;
    add(OTHER, /* other= */ true);
    if (!marks.isEmpty()) {
      add(FIRST, /* other= */ false);
    }
    this.article = !marks.isEmpty() && isArticleMarked();
  }

  private void add(Pattern pattern, boolean other) {
    var matcher = pattern.matcher(text.plain);
    while (matcher.find()) {
      if (!other || !isOfPerson(matcher.start(), matcher.end())) {
        marks.add(new Mark(matcher.start(), matcher.end(), other));
      }
    }
  }

  private boolean isOfPerson(int start, int end) {
    return PERSON_AFTER.matcher(text.lookahead(end, text.plain.length(), MAX_LOOKAHEAD)).find()
        || text.ends(PERSON_BEFORE, 0, start);
  }

  /** Returns whether the title or the first sentence of the body says it of the whole article. */
  private boolean isArticleMarked() {
    for (var sentence : text.sentences) {
      var here = in(sentence);
      if (here.stream().anyMatch(mark -> mark.other && !isAside(mark, sentence, -1))
          && here.stream().allMatch(Mark::other)) {
        return true;
      }
      if (text.inBody(sentence.start())) {
        return false;
      }
    }
    return false;
  }

  private List<Mark> in(TokenizedText.Sentence sentence) {
    return marks.stream().filter(mark -> sentence.holds(mark.start)).toList();
  }

  /** Returns whether what the sentence states at the place is about such a team. */
  boolean isMeant(TokenizedText.Sentence sentence, int at) {
    if (marks.isEmpty()) {
      return false;
    }
    var nearest = nearest(sentence, at);
    return nearest == null ? article || isHeaded(sentence) : nearest.other;
  }

  /** Returns the last mark before the place, or else the first after it. */
  private @Nullable Mark nearest(TokenizedText.Sentence sentence, int at) {
    Mark before = null;
    Mark after = null;
    for (var mark : in(sentence)) {
      if (mark.other && isAside(mark, sentence, at)) {
        continue;
      }
      if (mark.start <= at) {
        before = before == null || before.start < mark.start ? mark : before;
      } else {
        after = after == null || after.start > mark.start ? mark : after;
      }
    }
    return before == null ? after : before;
  }

  /** Returns whether a clause of its own tells what the other team did: "a day after the women". */
  private boolean isAside(Mark mark, TokenizedText.Sentence sentence, int at) {
    if (text.ends(OCCASION, sentence.start(), mark.start)) {
      return false;
    }
    var clause = Math.max(sentence.start(), 1 + clauseEnd(mark.start));
    var from = at < mark.start ? Math.max(clause, at) : clause;
    var itsOwn = at > mark.start && clauseEnd(at) <= mark.start;
    return !itsOwn && ASIDE.matcher(text.plain.substring(from, mark.start)).find();
  }

  private int clauseEnd(int before) {
    var end = -1;
    for (var i = 0; i < CLAUSE_SIGNS.length(); i++) {
      end = Math.max(end, text.plain.lastIndexOf(CLAUSE_SIGNS.charAt(i), before));
    }
    return end;
  }

  /** Returns whether the nearest heading above has a mark. */
  private boolean isHeaded(TokenizedText.Sentence sentence) {
    var heading = Headings.above(text, sentence);
    return heading != null
        && in(heading).stream().anyMatch(Mark::other)
        && in(heading).stream().allMatch(Mark::other);
  }
}
