package backheel.message.template;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.RichText;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is typed, and whatever outlets write. */
class TemplatePropertiesTest {
  private static final int TRIES = 20_000;
  private static final Pattern INSERTED = Pattern.compile("v\\d+v");

  private static final List<String> PIECES =
      List.of(
          "{{",
          "}}",
          "{{title}}",
          "{{#quote}}",
          "{{/quote}}",
          "{{^quote}}",
          "{{.}}",
          "{{link}}",
          "{{excerpt}}",
          "{{#corrections}}",
          "{{/corrections}}",
          "{{!no}}",
          "{{=",
          "{{{",
          "}}}",
          "*",
          "_",
          "||",
          "|",
          "[",
          "](",
          ")",
          "]({{link}})",
          "\\",
          "\n",
          "\n\n",
          "# ",
          "> ",
          "- ",
          " ",
          "word",
          "é",
          "كرة",
          "👏",
          "\uE000",
          "\uFFFC",
          "\u0002",
          "\r\n",
          "\t",
          "@everyone",
          "<b>");

  private static final List<String> HOSTILE =
      List.of(
          "*",
          "_",
          "||",
          "[a](b)",
          "\n# ",
          "> ",
          "- ",
          "{{title}}",
          "\\",
          "\uE001",
          "\uFFFC",
          "`",
          "#");

  @Test
  void anyBytesAreATemplateOrAFault() {
    var random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      var bytes = new byte[random.nextInt(80)];
      random.nextBytes(bytes);
      isReadAndDrawn(new String(bytes, StandardCharsets.UTF_8));
      isReadAndDrawn(new String(bytes, StandardCharsets.UTF_16));
    }
  }

  @Test
  void anyPiecesAreATemplateOrAFault() {
    var random = new Random(11);
    for (int i = 0; i < TRIES; i++) {
      isReadAndDrawn(pieces(random));
    }
  }

  @Test
  void valuesNeverChangeTheStructure() {
    var random = new Random(13);
    int drawn = 0;
    for (int i = 0; i < TRIES; i++) {
      var typed = pieces(random);
      if (Template.parse(typed) instanceof TemplateParseResult.Valid(var template)) {
        drawn++;
        var plain = template.render(values(""));
        var hostile = template.render(values(HOSTILE.get(i % HOSTILE.size())));
        assertThat(shape(hostile)).as(typed).isEqualTo(shape(plain));
      }
    }
    assertThat(drawn).isGreaterThan(TRIES / 20);
  }

  private static void isReadAndDrawn(String typed) {
    switch (Template.parse(typed)) {
      case TemplateParseResult.Invalid(var templateError) -> {
        assertThat(templateError.line()).isPositive();
        assertThat(templateError.column()).isPositive();
      }
      case TemplateParseResult.Valid(var template) -> {
        assertThat(template.render(values("*"))).isNotNull();
        assertThat(template.render(Map.of())).isNotNull();
        assertThat(Template.parse(template.text())).isInstanceOf(TemplateParseResult.Valid.class);
      }
    }
  }

  private static String pieces(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** Values called v0v, v1v …, with the same hostile words around each of them. */
  private static Map<TemplateVariable, TemplateValue> values(String around) {
    var values = new EnumMap<TemplateVariable, TemplateValue>(TemplateVariable.class);
    values.put(TemplateVariable.TITLE, plain(around + "v0v" + around));
    values.put(TemplateVariable.QUOTE, plain(around + "v1v" + around));
    values.put(
        TemplateVariable.EXCERPT,
        new TemplateValue.Text(RichText.of(new TextSpan.Spoiler(around + "v2v" + around))));
    values.put(
        TemplateVariable.LINK, new TemplateValue.Link(URI.create("https://gazette.example/a")));
    values.put(
        TemplateVariable.CORRECTIONS,
        new TemplateValue.Lines(
            List.of(
                RichText.plain(around + "v3v" + around), RichText.plain(around + "v4v" + around))));
    return values;
  }

  /** Kinds of blocks and runs, and the values in each, without the words around. */
  private static List<String> shape(List<TextBlock> blocks) {
    return blocks.stream()
        .map(textBlock ->
            textBlock.getClass().getSimpleName()
                + runs(textBlock).stream()
                    .map(textSpan -> {
                      var found = new StringBuilder(textSpan.getClass().getSimpleName());
                      INSERTED
                          .matcher(textSpan.text())
                          .results()
                          .forEach(m -> found.append(m.group()));
                      return found.toString();
                    })
                    .toList())
        .toList();
  }

  private static List<TextSpan> runs(TextBlock textBlock) {
    return switch (textBlock) {
      case TextBlock.Heading(var runs) -> runs;
      case TextBlock.Paragraph(var runs) -> runs;
      case TextBlock.Quotation(var runs) -> runs;
      case TextBlock.Collapsed(var runs) -> runs;
      case TextBlock.SmallPrint(var runs) -> runs;
      case TextBlock.Item(var mark, var runs, var small) -> runs;
    };
  }

  private static TemplateValue plain(String words) {
    return new TemplateValue.Text(RichText.plain(words));
  }
}
