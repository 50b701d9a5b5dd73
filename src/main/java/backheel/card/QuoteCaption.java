package backheel.card;

/**
 * A quote as a chat should read it, in the card's language; what is not known is "".
 *
 * @param words what was said, within the quotation marks of its language
 * @param speaker "Walid Regragui", or "reported as Walid Regragui" where that is not sure
 * @param said to whom and when: "to L'Équipe, 12 Dec 2022"
 * @param source which outlets carry it
 */
public record QuoteCaption(String words, String speaker, String said, String source) {}
