package backheel.card;

/**
 * How a card looks to a chat.
 *
 * @param hidesScores whether scores and scorers stay off it
 */
public record Appearance(Labels labels, Theme theme, boolean hidesScores) {
  String language() {
    return labels.language();
  }
}
