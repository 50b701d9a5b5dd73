package backheel.card;

import backheel.card.drawing.Canvas;
import java.util.List;
import java.util.stream.Collectors;

/** What is on a card: equal faces make equal cards. */
sealed interface CardContent permits MatchCard, QuoteCard, StoryCard {
  Appearance look();

  /** Whether it is laid out from right to left. */
  boolean isRightToLeft();

  /** Every piece of text on it. */
  List<String> texts();

  /** All that is on it, in words. */
  String alt();

  void draw(Canvas canvas);

  /** Sentences one after the other, without those that have nothing to say. */
  static String sentences(List<String> parts) {
    return parts.stream()
            .filter(part -> !part.isEmpty())
            .map(part -> part.replaceFirst("(?<![.\\s])[.\\s]++$", ""))
            .collect(Collectors.joining(". "))
        + ".";
  }

  /** What a list of names is joined with in a language. */
  static String comma(String language) {
    return language.equals("ar") ? "، " : ", ";
  }
}
