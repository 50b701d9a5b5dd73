package backheel.understanding.extraction;

import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.text.Lexicon;
import java.util.List;
import java.util.regex.Pattern;

/** The lines after an article that introduce its author. */
final class AuthorBioRemover {
  private static final int MAX_BIO_LINES = 3;
  private static final Pattern BIO_START =
      Pattern.compile(Lexicon.regex("(?iu)^,? ?{{after the author's name at the end}}\\b.*"));

  private AuthorBioRemover() {}

  /**
   * Removes the last lines of an article that begin with an author's name and describe the author.
   */
  static List<TextLine> remove(List<TextLine> body, List<String> authors) {
    int end = body.size();
    for (int i = Math.max(1, end - MAX_BIO_LINES); i < end; i++) {
      if (isAbout(body.get(i).text(), authors)) {
        return body.subList(0, i);
      }
    }
    return body;
  }

  private static boolean isAbout(String line, List<String> authors) {
    for (String author : authors) {
      if (author.indexOf(' ') > 0 && startsWith(line, author)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(String line, String author) {
    return line.regionMatches(true, 0, author, 0, author.length())
        && BIO_START.matcher(line.substring(author.length())).matches();
  }
}
