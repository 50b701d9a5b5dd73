package backheel.card;

/**
 * The fixed words of the cards in one language.
 *
 * @param language ISO 639-1; a card in Arabic is laid out from right to left
 * @param versus the word between two sides that have not played: "v"
 * @param afterExtraTime such as "after extra time"
 * @param onPenalties such as "on penalties"
 * @param penalty such as "pen."
 * @param ownGoal such as "own goal"
 */
public record CardLabels(
    String language,
    String versus,
    String afterExtraTime,
    String onPenalties,
    String penalty,
    String ownGoal) {

  boolean isRightToLeft() {
    return language.equals("ar");
  }
}
