package backheel.testing.golden;

import backheel.chat.Reply;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares replies in another language with the English reply to the same question: same blocks,
 * same buttons, same order, the language's direction, and no key and no English left in them.
 */
public final class TranslatedReplies {
  private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}{2,}");
  private static final Pattern ENGLISH_WORD =
      Pattern.compile(
          "\\b(?:an?|the|of|is|are|was|no|not|to|and|or|you|your|this|it|for|in|on|from|has|have)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Between the parts of a line, such as the outlets of a story. */
  private static final Pattern SEPARATOR = Pattern.compile("[·:,،]");

  private static final int MIN_WORDS = 3;

  private final String language;
  private final UntranslatedText untranslated;
  private final String quoted;

  /**
   * @param quoted all text of articles and outlets: it stays in its own language
   */
  public TranslatedReplies(String language, String quoted) {
    this.language = language;
    this.untranslated = new UntranslatedText(language);
    this.quoted = words(quoted);
  }

  /** Returns what is wrong with a reply. */
  public List<String> faults(Reply english, Reply translated) {
    var faults = new ArrayList<String>();
    if (!translated.language().equals(language)) {
      faults.add("in " + translated.language() + " instead of " + language);
    }
    difference(ReplyStructure.of(english), ReplyStructure.of(translated), faults);
    var englishLines = new HashSet<>(lines(english));
    for (var line : lines(translated)) {
      faults.addAll(untranslated.in(line));
      if (englishLines.contains(line) && isOurs(line)) {
        faults.add("English: " + line);
      }
    }
    return faults;
  }

  /** Returns what is wrong with the messages that a platform is sent for a reply. */
  public List<String> drawnFaults(List<JsonNode> english, List<JsonNode> translated) {
    var faults = new ArrayList<String>();
    difference(DrawnStructure.of(english), DrawnStructure.of(translated), faults);
    translated.forEach(message -> {
      if (message.has("dir") && message.path("dir").asText().equals("rtl") != isRightToLeft()) {
        faults.add("direction " + message.path("dir").asText());
      }
      DrawnStructure.texts(message).forEach(text -> faults.addAll(untranslated.in(text)));
    });
    return faults;
  }

  /** Returns the lines of messages that would be laid out in the other direction. */
  public List<String> turnedLines(List<JsonNode> translated) {
    return isRightToLeft()
        ? translated.stream().flatMap(message -> LineDirection.faults(message).stream()).toList()
        : List.of();
  }

  private boolean isRightToLeft() {
    return language.equals("ar");
  }

  private static void difference(List<String> english, List<String> other, List<String> faults) {
    for (int i = 0; i < Math.max(english.size(), other.size()); i++) {
      var expected = i < english.size() ? english.get(i) : "nothing";
      var found = i < other.size() ? other.get(i) : "nothing";
      if (!expected.equals(found)) {
        faults.add(found + " instead of " + expected);
        return;
      }
    }
  }

  /** Whether a line that is the same in English has English of the bot's own, not an article's. */
  private boolean isOurs(String line) {
    return !line.startsWith("/")
        && SEPARATOR
            .splitAsStream(line)
            .anyMatch(part ->
                LATIN_WORD.matcher(part).results().count() >= MIN_WORDS
                    && ENGLISH_WORD.matcher(part).find()
                    && !quoted.contains(words(part)));
  }

  private static String words(String text) {
    return text.replaceAll("[\u2066-\u2069\u200e\u200f]", "").replaceAll("\\s+", " ").strip();
  }

  private static List<String> lines(Reply reply) {
    var lines = new ArrayList<String>();
    for (var block : reply.blocks()) {
      spans(block)
          .filter(span -> !(span instanceof TextSpan.CommandLink))
          .flatMap(span -> span.text().lines())
          .forEach(lines::add);
    }
    reply.buttons().forEach(row -> row.forEach(button -> lines.add(button.label())));
    return lines;
  }

  private static Stream<TextSpan> spans(TextBlock block) {
    return switch (block) {
      case TextBlock.Heading(var spans) -> spans.stream();
      case TextBlock.Paragraph(var spans) -> spans.stream();
      case TextBlock.Quotation(var spans) -> spans.stream();
      case TextBlock.Collapsed(var spans) -> spans.stream();
      case TextBlock.SmallPrint(var spans) -> spans.stream();
      case TextBlock.Item(var marker, var spans, var detail) ->
          Stream.concat(spans.stream(), detail.stream());
    };
  }
}
