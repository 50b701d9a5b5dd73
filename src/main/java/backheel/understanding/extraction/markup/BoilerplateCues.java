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

/** What gives away lines that are not part of an article, in all the languages read. */
final class BoilerplateCues {
  private static final String FILE = "cues.txt";
  private static final int MAX_LINE_LENGTH = 260;
  private static final Pattern TAIL = pattern("tail ");
  private static final Pattern END = pattern("end ");
  private static final Pattern BOILERPLATE = pattern("drop ");

  private BoilerplateCues() {}

  /** Whether the line opens what follows an article: related stories, comments, sharing. */
  static boolean opensTail(String line) {
    return line.length() <= MAX_LINE_LENGTH && TAIL.matcher(line).lookingAt();
  }

  /** Whether what follows the line is surely not the article: comments, a list of other stories. */
  static boolean endsArticle(String line) {
    return line.length() <= MAX_LINE_LENGTH && END.matcher(line).lookingAt();
  }

  /** Whether the line is none of the article's, wherever it stands. */
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
            Objects.requireNonNull(BoilerplateCues.class.getResourceAsStream(FILE), FILE);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
