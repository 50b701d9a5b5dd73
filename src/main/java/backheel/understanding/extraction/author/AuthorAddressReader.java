package backheel.understanding.extraction.author;

import backheel.football.TextFolding;
import backheel.understanding.extraction.markup.TextLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** A reader of names in the addresses of profiles, such as /profile/ida-quill. */
final class AuthorAddressReader {
  private static final Pattern LAST_PART =
      Pattern.compile("^https?://[^?#]*?/@?([^/?#]+?)(?:\\.html?)?/?(?:[?#].*)?$");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_.+]|%20");
  private static final Pattern NAME_WORD = Pattern.compile("\\p{L}{1,20}");
  private static final int MIN_WORDS = 2;
  private static final int MAX_WORDS = 4;
  private static final int MAX_LINE_LENGTH = 160;
  private static final int MAX_ADDRESS_LENGTH = 300;
  private static final int MAX_ADDRESSES = 40;
  private static final Pattern BETWEEN_SHOWN_WORDS = Pattern.compile("[ ,|•·]+");

  private AuthorAddressReader() {}

  /** Returns the names in these addresses as a short line of the page writes them. */
  static List<String> names(List<String> addresses, List<TextLine> lines) {
    List<String> names = new ArrayList<>();
    addresses.stream()
        .distinct()
        .map(AuthorAddressReader::words)
        .filter(words -> !words.isEmpty())
        .limit(MAX_ADDRESSES)
        .forEach(words -> find(words, lines, names));
    return names;
  }

  private static List<String> words(String address) {
    var part = LAST_PART.matcher(address);
    if (address.length() > MAX_ADDRESS_LENGTH || !part.matches()) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN_WORDS.split(part.group(1), -1)) {
      if (NAME_WORD.matcher(word).matches()) {
        words.add(TextFolding.fold(word));
      }
    }
    return words.size() >= MIN_WORDS && words.size() <= MAX_WORDS ? words : List.of();
  }

  private static void find(List<String> words, List<TextLine> lines, List<String> names) {
    for (TextLine line : lines) {
      if (line.text().length() <= MAX_LINE_LENGTH) {
        List<String> shown = List.of(BETWEEN_SHOWN_WORDS.split(line.text(), -1));
        int at = Collections.indexOfSubList(shown.stream().map(TextFolding::fold).toList(), words);
        if (at >= 0) {
          names.add(String.join(" ", shown.subList(at, at + words.size())));
          return;
        }
      }
    }
  }
}
