package backheel.card;

/**
 * The place, time and source of a match in the card's language; unknown parts are "".
 *
 * @param occasion competition and stage: "FIFA World Cup 2022 · semi-final"
 * @param place venue and day: "Al Bayt Stadium · 14 Dec 2022"
 * @param kickOff the hour of an upcoming match, "20:00"; shown only when there is no score
 * @param source the reporting outlets: "Reported by L'Équipe and 2 others"
 */
public record MatchCardText(String occasion, String place, String kickOff, String source) {}
