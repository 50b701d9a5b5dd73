package backheel.card;

import backheel.card.drawing.Theme;

/**
 * How a card looks to a chat.
 *
 * @param hidesScores whether scores and scorers stay off it
 */
public record Appearance(CardLabels labels, Theme theme, boolean hidesScores) {
  String language() {
    return labels.language();
  }
}
