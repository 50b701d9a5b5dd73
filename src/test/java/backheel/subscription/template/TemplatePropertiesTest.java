package backheel.subscription.template;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Block;
import backheel.chat.Run;
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
          "\u0002",
          "\r\n",
          "\t",
          "@everyone",
          "<b>");

  private static final List<String> HOSTILE =
      List.of("*", "_", "||", "[a](b)", "\n# ", "> ", "- ", "{{title}}", "\\", "\uE001", "`", "#");

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
  void whatValuesHoldChangesNothingButTheirWords() {
    var random = new Random(13);
    int drawn = 0;
    for (int i = 0; i < TRIES; i++) {
      var typed = pieces(random);
      if (Template.read(typed) instanceof Reading.Good(var template)) {
        drawn++;
        var plain = template.draw(values(""));
        var hostile = template.draw(values(HOSTILE.get(i % HOSTILE.size())));
        assertThat(shape(hostile)).as(typed).isEqualTo(shape(plain));
      }
    }
    assertThat(drawn).isGreaterThan(TRIES / 20);
  }

  private static void isReadAndDrawn(String typed) {
    switch (Template.read(typed)) {
      case Reading.Wrong(var fault) -> {
        assertThat(fault.line()).isPositive();
        assertThat(fault.column()).isPositive();
      }
      case Reading.Good(var template) -> {
        assertThat(template.draw(values("*"))).isNotNull();
        assertThat(template.draw(Map.of())).isNotNull();
        assertThat(Template.read(template.text())).isInstanceOf(Reading.Good.class);
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
  private static Map<Variable, Value> values(String around) {
    var values = new EnumMap<Variable, Value>(Variable.class);
    values.put(Variable.TITLE, Value.plain(around + "v0v" + around));
    values.put(Variable.QUOTE, Value.plain(around + "v1v" + around));
    values.put(
        Variable.EXCERPT, new Value.Words(List.of(new Run.Spoiler(around + "v2v" + around))));
    values.put(Variable.LINK, new Value.Page(URI.create("https://gazette.example/a")));
    values.put(
        Variable.CORRECTIONS,
        new Value.Several(
            List.of(
                List.of(new Run.Plain(around + "v3v" + around)),
                List.of(new Run.Plain(around + "v4v" + around)))));
    return values;
  }

  /** Kinds of blocks and runs, and the values in each, without the words around. */
  private static List<String> shape(List<Block> blocks) {
    return blocks.stream()
        .map(block ->
            block.getClass().getSimpleName()
                + runs(block).stream()
                    .map(run -> {
                      var found = new StringBuilder(run.getClass().getSimpleName());
                      INSERTED.matcher(run.words()).results().forEach(m -> found.append(m.group()));
                      return found.toString();
                    })
                    .toList())
        .toList();
  }

  private static List<Run> runs(Block block) {
    return switch (block) {
      case Block.Heading(var runs) -> runs;
      case Block.Paragraph(var runs) -> runs;
      case Block.Quotation(var runs) -> runs;
      case Block.Folded(var runs) -> runs;
      case Block.Small(var runs) -> runs;
      case Block.Item(var mark, var runs, var small) -> runs;
    };
  }
}
