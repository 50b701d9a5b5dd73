package backheel.card;

/**
 * The look of a card in a chat.
 *
 * @param hidesScores whether scores and scorers are left out
 */
public record Appearance(CardLabels labels, Theme theme, boolean hidesScores) {
  String language() {
    return labels.language();
  }
}
