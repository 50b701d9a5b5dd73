package backheel.message;

import backheel.chat.LocalizedTexts;

/** The quotation marks of each language. */
final class QuotationMarks {
  private QuotationMarks() {}

  /** Encloses words in quotation marks, without the trailing comma of the surrounding sentence. */
  static String enclose(String quoted, String language) {
    var words = quoted.strip().replaceFirst("[,،;:]$", "");
    var messages = LocalizedTexts.in(language);
    return messages.text("quote.open") + words + messages.text("quote.close");
  }
}
