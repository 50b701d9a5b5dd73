package backheel.card;

/**
 * A quote in the card's language; unknown parts are "".
 *
 * @param words the quoted words, within the quotation marks of their language
 * @param speaker "Walid Regragui", or "reported as Walid Regragui" when the attribution is unsure
 * @param said audience and day: "to L'Équipe, 12 Dec 2022"
 * @param source the outlets that carry it
 */
public record QuoteCardText(String words, String speaker, String said, String source) {}
