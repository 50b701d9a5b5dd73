package backheel.message.template;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.RichText;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import backheel.message.template.TemplateError.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  private static final URI PAGE = URI.create("https://gazette.example/late");
  private static final Map<TemplateVariable, TemplateValue> VALUES =
      Map.of(
          TemplateVariable.TITLE,
          plain("Late winner"),
          TemplateVariable.OUTLET,
          plain("Test Gazette"),
          TemplateVariable.AGE,
          new TemplateValue.Text(RichText.of(new TextSpan.Timestamp("3 hours ago", Instant.EPOCH))),
          TemplateVariable.EXCERPT,
          new TemplateValue.Text(RichText.of(new TextSpan.Spoiler("It ended two to one."))),
          TemplateVariable.LINK,
          new TemplateValue.Link(PAGE),
          TemplateVariable.CORRECTIONS,
          new TemplateValue.Lines(List.of(RichText.plain("first"), RichText.plain("second"))));

  private static List<TextBlock> drawn(String text) {
    return drawn(text, VALUES);
  }

  private static List<TextBlock> drawn(String text, Map<TemplateVariable, TemplateValue> values) {
    return ((TemplateParseResult.Valid) Template.parse(text)).template().render(values);
  }

  private static TemplateError fault(String text) {
    return ((TemplateParseResult.Invalid) Template.parse(text)).error();
  }

  private static List<TextSpan> line(String text) {
    return ((TextBlock.Paragraph) drawn(text).getFirst()).spans();
  }

  @Test
  void linesWithMarksBecomeBlocks() {
    assertThat(drawn("# {{title}}\n> said\n> again\n- one\nplain\nlines\n\nafter"))
        .containsExactly(
            new TextBlock.Heading(List.of(new TextSpan.Plain("Late winner"))),
            new TextBlock.Quotation(
                List.of(
                    new TextSpan.Plain("said"),
                    new TextSpan.Plain("\n"),
                    new TextSpan.Plain("again"))),
            new TextBlock.Item("•", List.of(new TextSpan.Plain("one")), List.of()),
            new TextBlock.Paragraph(
                List.of(
                    new TextSpan.Plain("plain"),
                    new TextSpan.Plain("\n"),
                    new TextSpan.Plain("lines"))),
            new TextBlock.Paragraph(List.of(new TextSpan.Plain("after"))));
  }

  @Test
  void marksWithinALineBecomeRuns() {
    assertThat(line("*{{title}}* by _{{outlet}}_, ||hush||, [read]({{link}})"))
        .containsExactly(
            new TextSpan.Bold("Late winner"),
            new TextSpan.Plain(" by "),
            new TextSpan.Italic("Test Gazette"),
            new TextSpan.Plain(", "),
            new TextSpan.Spoiler("hush"),
            new TextSpan.Plain(", "),
            new TextSpan.Link("read", PAGE));
  }

  @Test
  void aTitleCanBeTheLink() {
    assertThat(line("[{{title}}]({{link}})"))
        .containsExactly(new TextSpan.Link("Late winner", PAGE));
  }

  @Test
  void aLinkByItselfShowsItsHost() {
    assertThat(line("{{link}}")).containsExactly(new TextSpan.Link("gazette.example", PAGE));
  }

  @Test
  void spoilerStaysHiddenInsideAnyMarkup() {
    for (var text : List.of("*{{excerpt}}*", "_{{excerpt}}_", "[{{excerpt}}]({{link}})")) {
      assertThat(line(text)).containsExactly(new TextSpan.Spoiler("It ended two to one."));
    }
  }

  @Test
  void timesAreFormattedByThePlatform() {
    assertThat(line("{{age}}"))
        .containsExactly(new TextSpan.Timestamp("3 hours ago", Instant.EPOCH));
  }

  @Test
  void valuesAreNeverParsedAsMarkup() {
    var nasty = "# *x* _y_ ||z|| [a](https://bad.example) {{link}} > - \\ \n# b\n\n> c";

    assertThat(drawn("{{title}}", Map.of(TemplateVariable.TITLE, plain(nasty))))
        .containsExactly(
            new TextBlock.Paragraph(
                List.of(
                    new TextSpan.Plain(
                        "# *x* _y_ ||z|| [a](https://bad.example) {{link}} > - \\ # b > c"))));
  }

  @Test
  void unclosedMarksAreLiteralText() {
    assertThat(line("2 * 3 * 4, snake_case_name, a | b, [x], \\*not bold\\*"))
        .containsExactly(new TextSpan.Plain("2 * 3 * 4, snake_case_name, a | b, [x], *not bold*"));
  }

  @Test
  void sectionIsRenderedOnlyIfItsValueIsPresent() {
    var text = "{{#quote}}\n> {{quote}}\n{{/quote}}\n{{^quote}}\nnobody spoke\n{{/quote}}";

    assertThat(drawn(text))
        .containsExactly(new TextBlock.Paragraph(List.of(new TextSpan.Plain("nobody spoke"))));
    assertThat(drawn(text, Map.of(TemplateVariable.QUOTE, plain("We ran."))))
        .containsExactly(new TextBlock.Quotation(List.of(new TextSpan.Plain("We ran."))));
  }

  @Test
  void missingValuesLeaveNoMarksBehind() {
    assertThat(
            drawn("# {{score}}\n*{{score}}*\n_{{score}}_||{{score}}||\n- {{score}}\n> {{score}}"))
        .isEmpty();
    assertThat(drawn("[{{title}}]({{link}})", Map.of(TemplateVariable.TITLE, plain("Bare"))))
        .containsExactly(new TextBlock.Paragraph(List.of(new TextSpan.Plain("Bare"))));
  }

  @Test
  void correctionsAreListedOneByOne() {
    assertThat(drawn("{{#corrections}}\n- {{.}}\n{{/corrections}}"))
        .extracting(TextBlock::plainText)
        .containsExactly("• first", "• second");
  }

  @Test
  void literalAddressesInTemplatesAreNoLinks() {
    assertThat(line("[free](https://bad.example)"))
        .containsExactly(new TextSpan.Plain("[free](https://bad.example)"));
  }

  @ParameterizedTest
  @CsvSource({
    "{{titel}}, UNKNOWN, titel, title",
    "{{tit}}, UNKNOWN, tit, title",
    "{{zzzzzz}}, UNKNOWN, zzzzzz, ''",
    "{{TITLE}}, UNKNOWN, TITLE, title",
    "{{title.length}}, UNKNOWN, title.length, ''",
    "{{title.class}}, UNKNOWN, title.class, ''",
    "{{, BRACES, '', ''",
    "{{title, BRACES, '', ''",
    "{{title {{age}}, BRACES, '', ''",
    "{{#quote}}x, OPEN, quote, ''",
    "{{/quote}}, CLOSED, quote, ''",
    "{{#quote}}{{#title}}{{/quote}}{{/title}}, CLOSED, quote, title",
    "{{#quote}}{{#quote}}{{/quote}}{{/quote}}, WITHIN, quote, ''",
    "{{>other}}, FORBIDDEN, {{>other}}, ''",
    "{{=<% %>=}}, FORBIDDEN, {{=<% %>=}}, ''",
    "{{&title}}, FORBIDDEN, {{&title}}, ''",
    "{{{title}}}, FORBIDDEN, {{{title}}, ''",
    "{{.}}, UNKNOWN, ., ''",
    "' ', EMPTY, '', ''"
  })
  void errorNamesItsKindAndASuggestion(String text, Kind kind, String name, String near) {
    var templateError = fault(text);

    assertThat(templateError.kind()).isEqualTo(kind);
    assertThat(templateError.word()).isEqualTo(name);
    assertThat(templateError.suggestion()).isEqualTo(near);
  }

  @Test
  void errorHasItsLineAndColumn() {
    var templateError = fault("# {{title}}\n👏 by {{outlett}}");

    assertThat(templateError.line()).isEqualTo(2);
    assertThat(templateError.column()).isEqualTo(6);
    assertThat(templateError.suggestion()).isEqualTo("outlet");
  }

  @Test
  void templateHasAtMostAThousandCharacters() {
    assertThat(Template.parse("👏".repeat(1_000))).isInstanceOf(TemplateParseResult.Valid.class);
    assertThat(fault("a".repeat(1_001)).kind()).isEqualTo(Kind.TOO_LONG);
  }

  @Test
  void invisibleCharactersAreRemovedFromTemplates() {
    assertThat(line("\uE000\uE001{{title}}\u0002"))
        .containsExactly(new TextSpan.Plain("Late winner"));
  }

  @Test
  void noCharacterIsTakenForAPlaceholder() {
    assertThat(line("\uFFFC[a](\uFFFC) {{title}}"))
        .extracting(TextSpan::text)
        .containsExactly("\uFFFC[a](\uFFFC) ", "Late winner");
  }

  @Test
  void renderedTextHasALimit() {
    var long300 = plain("word ".repeat(60));
    var text = "{{title}}\n".repeat(90);

    var words = drawn(text, Map.of(TemplateVariable.TITLE, long300)).getFirst().plainText();

    assertThat(words.length()).isLessThan(Template.MAX_RENDERED_LENGTH + 400);
  }

  private static TemplateValue plain(String words) {
    return new TemplateValue.Text(RichText.plain(words));
  }
}
