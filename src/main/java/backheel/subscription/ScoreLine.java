package backheel.subscription;

import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.story.Score;
import backheel.story.Subject;

/** Two sides and their goals in one line. */
public final class ScoreLine {
  private ScoreLine() {}

  /**
   * "🇫🇷 France 2–0 🇲🇦 Morocco". In Arabic each side stands with its own number, because a score
   * in the middle is turned round as soon as one name is not in Arabic letters.
   */
  public static String of(
      Wording words, Catalogue catalogue, Subject home, Subject away, Score score) {
    return of(words, catalogue, home, away, score, /* veiled= */ false);
  }

  /** The same, its goals under a {@link Veil} where that is wanted. */
  public static String of(
      Wording words, Catalogue catalogue, Subject home, Subject away, Score score, boolean veiled) {
    var first = name(words, catalogue, home);
    var second = name(words, catalogue, away);
    return words.language().equals("ar")
        ? words.isolate(first + " " + Veil.over(Integer.toString(score.home()), veiled))
            + "، "
            + words.isolate(second + " " + Veil.over(Integer.toString(score.away()), veiled))
        : first + " " + Veil.over(score.home() + "–" + score.away(), veiled) + " " + second;
  }

  static String name(Wording words, Catalogue catalogue, Subject side) {
    return (catalogue.emblem(side) + " " + catalogue.name(side, words.language())).strip();
  }
}
