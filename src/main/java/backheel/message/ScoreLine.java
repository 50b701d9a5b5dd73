package backheel.message;

import backheel.chat.Messages;
import backheel.football.Catalogue;
import backheel.story.Score;
import backheel.story.Subject;

/** A line with two sides and their goals. */
public final class ScoreLine {
  private ScoreLine() {}

  /**
   * Returns a line such as "🇫🇷 France 2–0 🇲🇦 Morocco". In Arabic each side has its own number
   * next to it, because a score in the middle is reversed as soon as one name is not in Arabic
   * letters.
   */
  public static String of(
      Messages words, Catalogue catalogue, Subject home, Subject away, Score score) {
    return of(words, catalogue, home, away, score, /* veiled= */ false);
  }

  /** Returns the same line, with its goals hidden by {@link Spoilers} if {@code veiled}. */
  public static String of(
      Messages words,
      Catalogue catalogue,
      Subject home,
      Subject away,
      Score score,
      boolean veiled) {
    var first = name(words, catalogue, home);
    var second = name(words, catalogue, away);
    return words.language().equals("ar")
        ? words.isolate(first + " " + Spoilers.hide(Integer.toString(score.home()), veiled))
            + "، "
            + words.isolate(second + " " + Spoilers.hide(Integer.toString(score.away()), veiled))
        : first + " " + Spoilers.hide(score.home() + "–" + score.away(), veiled) + " " + second;
  }

  static String name(Messages words, Catalogue catalogue, Subject side) {
    return (catalogue.emblem(side) + " " + catalogue.name(side, words.language())).strip();
  }
}
