package backheel.input;

/** The part of a document before its first element or DOCTYPE: declarations and comments. */
public final class PrologFinder {
  private PrologFinder() {}

  /** Returns the index at which the prolog ends, in time linear in the text. */
  public static int end(String text) {
    int at = blanks(text, 0);
    while (true) {
      int next;
      if (text.startsWith("<?", at)) {
        next = after(text, "?>", at + 2);
      } else if (text.startsWith("<!--", at)) {
        next = after(text, "-->", at + 4);
      } else {
        return at;
      }
      if (next < 0) {
        return at;
      }
      at = blanks(text, next);
    }
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? -1 : at + end.length();
  }

  private static int blanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\ufeff')) {
      at++;
    }
    return at;
  }
}
