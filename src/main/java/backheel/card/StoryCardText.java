package backheel.card;

/**
 * A story in a few lines, in the card's language; unknown parts are "".
 *
 * @param title the headline, or neutral words for a chat that hides scores
 * @param byline outlets and age: "Marca, L'Équipe · 3 h ago"
 * @param standing the strength of the evidence: "3 independent outlets"
 */
public record StoryCardText(String title, String byline, String standing) {}
