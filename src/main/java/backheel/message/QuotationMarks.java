package backheel.message;

/** The quotation marks of each language. */
final class QuotationMarks {
  private QuotationMarks() {}

  /** Encloses words in quotation marks, without the trailing comma of the surrounding sentence. */
  static String enclose(String quoted, String language) {
    var words = quoted.strip().replaceFirst("[,،;:]$", "");
    return switch (language) {
      case "fr" -> "«\u00a0" + words + "\u00a0»";
      case "es", "ar" -> "«" + words + "»";
      default -> "“" + words + "”";
    };
  }
}
