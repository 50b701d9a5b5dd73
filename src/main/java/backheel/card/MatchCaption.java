package backheel.card;

/**
 * Where and when a match is and who tells of it, in the card's language; what is not known is "".
 *
 * @param occasion competition and stage: "FIFA World Cup 2022 · semi-final"
 * @param place venue and day: "Al Bayt Stadium · 14 Dec 2022"
 * @param kickOff the hour of a match to come, "20:00"; shown only where there is no score
 * @param source who reports it: "Reported by L'Équipe and 2 others"
 */
public record MatchCaption(String occasion, String place, String kickOff, String source) {}
