package backheel.subscription;

/** Words within the quotation marks of a language. */
public final class Quotation {
  private Quotation() {}

  /** Without the comma of the sentence around. */
  public static String marked(String quoted, String language) {
    var words = quoted.strip().replaceFirst("[,،;:]$", "");
    return switch (language) {
      case "fr" -> "«\u00a0" + words + "\u00a0»";
      case "es", "ar" -> "«" + words + "»";
      default -> "“" + words + "”";
    };
  }
}
