package backheel.understanding.matches;

import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.understanding.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads results that stand without a verb: "France 2-0 Morocco", "Maroc - Belgique : 0-2". */
final class ScoreLines {

  private static final Pattern BETWEEN =
      Pattern.compile(" ?[\\(]?(\\d{1,2}) ?- ?(\\d{1,2})[\\)]? ?(?:the |la |le |l'|les |منتخب )?");
  private static final Pattern DASH =
      Pattern.compile(
          " ?- ?(?:the |la |le |l'|les )?| (?:v|vs|vs\\.|contre|contra) (?:la |le |l'|les )?");
  private static final Pattern BEHIND =
      Pattern.compile("^ ?:? ?[(]?(\\d{1,2}) ?- ?(\\d{1,2})[)]?(?!\\d|[:h.]\\d| ?-)");
  private static final Pattern NUMBER = Pattern.compile(" ?(\\d{1,2}) ?[,،;]? ?");
  private static final Pattern LAST_NUMBER = Pattern.compile("^ (\\d{1,2})(?=[^\\d\\p{L}'-]|$)");

  /** So many signs behind the second side hold its number, or the whole score. */
  private static final int NEXT = 24;

  private static final Cues WON = Cues.of("won");
  private static final Cues LOST = Cues.of("lost");
  private static final Cues EXTRA_TIME = Cues.of("extratime");

  private final Article article;
  private final Text text;
  private final Surround surround;

  ScoreLines(Article article) {
    this.article = article;
    this.text = article.text();
    this.surround = new Surround(article);
  }

  List<Told> read(int number, List<Side> here, List<Scores.Written> scores) {
    var sentence = text.sentences.get(number);
    var told = new ArrayList<Told>();
    for (var i = 0; i + 1 < here.size(); i++) {
      var home = here.get(i);
      var away = here.get(i + 1);
      if (home.subject().equals(away.subject()) || home.subject().kind() != away.subject().kind()) {
        continue;
      }
      var score = score(sentence, home, away, here.size());
      if (score != null) {
        var end = i + 2 < here.size() ? endOf(here, i + 2, home, away, sentence) : sentence.end();
        told.add(told(number, home, away, score, end, here, scores));
      }
    }
    return told;
  }

  /** Up to where the words are of this pair: to the next side that is none of them. */
  private static int endOf(
      List<Side> here, int from, Side home, Side away, Text.Sentence sentence) {
    for (var side : here.subList(from, here.size())) {
      if (!side.subject().equals(home.subject()) && !side.subject().equals(away.subject())) {
        return side.start();
      }
    }
    return sentence.end();
  }

  private @Nullable Score score(Text.Sentence sentence, Side home, Side away, int count) {
    var between = text.plain.substring(home.end(), away.start());
    var direct = BETWEEN.matcher(between);
    if (direct.matches()) {
      return of(direct.group(1), direct.group(2));
    }
    var rest = text.ahead(away.end(), Math.max(away.end(), sentence.end()), NEXT);
    if (DASH.matcher(between).matches()) {
      var behind = BEHIND.matcher(rest);
      return behind.find() ? of(behind.group(1), behind.group(2)) : null;
    }
    var first = NUMBER.matcher(between);
    var second = LAST_NUMBER.matcher(rest);
    // Three sides with a number each are a table, not a result.
    return count <= 2 && first.matches() && second.find()
        ? of(first.group(1), second.group(1))
        : null;
  }

  private static @Nullable Score of(String home, String away) {
    var one = Integer.parseInt(home);
    var other = Integer.parseInt(away);
    return one > 20 || other > 20 ? null : new Score(one, other);
  }

  private Told told(
      int number,
      Side home,
      Side away,
      Score score,
      int end,
      List<Side> here,
      List<Scores.Written> scores) {
    var sentence = text.sentences.get(number);
    var kicks =
        score.home() != score.away()
            ? null
            : scores.stream()
                .filter(s ->
                    s.kind() == Scores.Kind.SHOOTOUT && s.start() >= home.end() && s.end() <= end)
                .findFirst()
                .map(s -> kicks(s, home, away, here))
                .orElse(null);
    return new Told(
            home.subject(),
            away.subject(),
            score,
            kicks,
            EXTRA_TIME.anyIn(text, home.start(), end),
            article.setting(sentence, home.end(), false),
            MatchFact.Status.PLAYED,
            sentence.start())
        .set(surround.of(number));
  }

  /** "(Croatia won 3-1 on penalties)" says whose they are; else the side named first has them. */
  private Score kicks(Scores.Written written, Side home, Side away, List<Side> here) {
    for (var side : here) {
      if (side.start() >= away.end() && side.end() <= written.start()) {
        var from = side.end();
        var won = WON.anyIn(text, from, written.start());
        var lost = LOST.anyIn(text, from, written.start());
        if (won != lost) {
          var homeWon = won == side.subject().equals(home.subject());
          var score = Results.oriented(written.score(), homeWon);
          return score == null ? written.score() : score;
        }
      }
    }
    return written.score();
  }
}
