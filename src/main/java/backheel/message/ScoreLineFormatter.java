package backheel.message;

import backheel.chat.LocalizedTexts;
import backheel.chat.RichText;
import backheel.football.Catalogue;
import backheel.story.Score;
import backheel.story.Subject;

/** A line with two sides and their goals. */
final class ScoreLineFormatter {
  private ScoreLineFormatter() {}

  /**
   * Returns a line such as "🇫🇷 France 2–0 🇲🇦 Morocco". In Arabic each side has its own number
   * next to it, because a score in the middle is reversed as soon as one name is not in Arabic
   * letters.
   *
   * @param hidden whether the goals are a spoiler
   */
  static RichText of(
      LocalizedTexts words,
      Catalogue catalogue,
      Subject home,
      Subject away,
      Score score,
      boolean hidden) {
    var first = name(words, catalogue, home);
    var second = name(words, catalogue, away);
    return words.language().equals("ar")
        ? words
            .isolate(goals(first, score.home(), hidden))
            .plus("، ")
            .plus(words.isolate(goals(second, score.away(), hidden)))
        : RichText.plain(first + " ")
            .plus(RichText.plain(score.home() + "–" + score.away()).hiddenIf(hidden))
            .plus(" " + second);
  }

  private static RichText goals(String side, int goals, boolean hidden) {
    return RichText.plain(side + " ")
        .plus(RichText.plain(Integer.toString(goals)).hiddenIf(hidden));
  }

  static String name(LocalizedTexts words, Catalogue catalogue, Subject side) {
    return (catalogue.emblem(side) + " " + catalogue.name(side, words.language())).strip();
  }
}
