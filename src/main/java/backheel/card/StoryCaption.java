package backheel.card;

/**
 * A story in a few lines, in the card's language; what is not known is "".
 *
 * @param title the headline, or neutral words for those who want no scores
 * @param byline outlets and age: "Marca, L'Équipe · 3 h ago"
 * @param standing how firm it is: "3 independent outlets"
 */
public record StoryCaption(String title, String byline, String standing) {}
