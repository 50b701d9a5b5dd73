package backheel.understanding.extraction.markup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Phrases that identify lines outside the article, in all supported languages. */
final class BoilerplatePhrases {
  private static final String FILE = "cues.txt";
  private static final int MAX_LINE_LENGTH = 260;
  private static final Pattern TAIL = pattern("tail ");
  private static final Pattern END = pattern("end ");
  private static final Pattern BOILERPLATE = pattern("drop ");

  private BoilerplatePhrases() {}

  /**
   * Returns whether the line opens the part after the article: related stories, comments, sharing.
   */
  static boolean opensTail(String line) {
    return line.length() <= MAX_LINE_LENGTH && TAIL.matcher(line).lookingAt();
  }

  /**
   * Returns whether the article has certainly ended with the line: comments, a list of other
   * stories.
   */
  static boolean endsArticle(String line) {
    return line.length() <= MAX_LINE_LENGTH && END.matcher(line).lookingAt();
  }

  /** Returns whether the line is not part of the article, wherever it occurs. */
  static boolean isBoilerplate(String line) {
    return line.length() <= MAX_LINE_LENGTH && BOILERPLATE.matcher(line).lookingAt();
  }

  private static Pattern pattern(String kind) {
    String all =
        String.join(
            "|",
            lines().stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .toList());
    return Pattern.compile(
        "^(?:" + all + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static List<String> lines() {
    try (InputStream in =
            Objects.requireNonNull(BoilerplatePhrases.class.getResourceAsStream(FILE), FILE);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
