package backheel.card;

import backheel.chat.LocalizedTexts;
import java.util.List;
import java.util.stream.Collectors;

/** The content of a card; equal content makes equal cards. */
sealed interface Card permits MatchCard, QuoteCard, StoryCard {
  Appearance appearance();

  /** Returns whether the card is laid out from right to left. */
  boolean isRightToLeft();

  /** Returns every piece of text on the card. */
  List<String> texts();

  /** Returns the alternative text: everything on the card in words. */
  String alt();

  void draw(Canvas canvas);

  /** Joins the parts into sentences, leaving out the empty ones. */
  static String sentences(List<String> parts) {
    return parts.stream()
            .filter(part -> !part.isEmpty())
            .map(part -> part.replaceFirst("(?<![.\\s])[.\\s]++$", ""))
            .collect(Collectors.joining(". "))
        + ".";
  }

  /** Returns the separator between the names of a list in the given language. */
  static String comma(String language) {
    return LocalizedTexts.in(language).text("list.comma");
  }

  /** Returns the colon of the given language, with the blanks around it. */
  static String colon(String language) {
    return LocalizedTexts.in(language).text("list.colon");
  }
}
