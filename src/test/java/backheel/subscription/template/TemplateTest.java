package backheel.subscription.template;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Block;
import backheel.chat.Run;
import backheel.subscription.template.Fault.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  private static final URI PAGE = URI.create("https://gazette.example/late");
  private static final Map<Variable, Value> VALUES =
      Map.of(
          Variable.TITLE,
          Value.plain("Late winner"),
          Variable.OUTLET,
          Value.plain("Test Gazette"),
          Variable.AGE,
          new Value.Words(List.of(new Run.Moment("3 hours ago", Instant.EPOCH))),
          Variable.EXCERPT,
          new Value.Words(List.of(new Run.Spoiler("It ended two to one."))),
          Variable.LINK,
          new Value.Page(PAGE),
          Variable.CORRECTIONS,
          new Value.Several(
              List.of(List.of(new Run.Plain("first")), List.of(new Run.Plain("second")))));

  private static List<Block> drawn(String text) {
    return drawn(text, VALUES);
  }

  private static List<Block> drawn(String text, Map<Variable, Value> values) {
    return ((Reading.Good) Template.read(text)).template().draw(values);
  }

  private static Fault fault(String text) {
    return ((Reading.Wrong) Template.read(text)).fault();
  }

  private static List<Run> line(String text) {
    return ((Block.Paragraph) drawn(text).getFirst()).runs();
  }

  @Test
  void linesWithMarksBecomeBlocks() {
    assertThat(drawn("# {{title}}\n> said\n> again\n- one\nplain\nlines\n\nafter"))
        .containsExactly(
            new Block.Heading(List.of(new Run.Plain("Late winner"))),
            new Block.Quotation(
                List.of(new Run.Plain("said"), new Run.Plain("\n"), new Run.Plain("again"))),
            new Block.Item("•", List.of(new Run.Plain("one")), List.of()),
            new Block.Paragraph(
                List.of(new Run.Plain("plain"), new Run.Plain("\n"), new Run.Plain("lines"))),
            new Block.Paragraph(List.of(new Run.Plain("after"))));
  }

  @Test
  void marksWithinALineBecomeRuns() {
    assertThat(line("*{{title}}* by _{{outlet}}_, ||hush||, [read]({{link}})"))
        .containsExactly(
            new Run.Bold("Late winner"),
            new Run.Plain(" by "),
            new Run.Italic("Test Gazette"),
            new Run.Plain(", "),
            new Run.Spoiler("hush"),
            new Run.Plain(", "),
            new Run.Link("read", PAGE));
  }

  @Test
  void aTitleCanBeTheLink() {
    assertThat(line("[{{title}}]({{link}})")).containsExactly(new Run.Link("Late winner", PAGE));
  }

  @Test
  void aLinkByItselfShowsItsHost() {
    assertThat(line("{{link}}")).containsExactly(new Run.Link("gazette.example", PAGE));
  }

  @Test
  void aVeiledValueStaysVeiledWhateverMarksStandAroundIt() {
    for (var text : List.of("*{{excerpt}}*", "_{{excerpt}}_", "[{{excerpt}}]({{link}})")) {
      assertThat(line(text)).containsExactly(new Run.Spoiler("It ended two to one."));
    }
  }

  @Test
  void momentsAreLeftToThePlatform() {
    assertThat(line("{{age}}")).containsExactly(new Run.Moment("3 hours ago", Instant.EPOCH));
  }

  @Test
  void valuesCanNeverMarkUp() {
    var nasty = "# *x* _y_ ||z|| [a](https://bad.example) {{link}} > - \\ \n# b\n\n> c";

    assertThat(drawn("{{title}}", Map.of(Variable.TITLE, Value.plain(nasty))))
        .containsExactly(
            new Block.Paragraph(
                List.of(
                    new Run.Plain(
                        "# *x* _y_ ||z|| [a](https://bad.example) {{link}} > - \\ # b > c"))));
  }

  @Test
  void marksThatNothingClosesStandForThemselves() {
    assertThat(line("2 * 3 * 4, snake_case_name, a | b, [x], \\*not bold\\*"))
        .containsExactly(new Run.Plain("2 * 3 * 4, snake_case_name, a | b, [x], *not bold*"));
  }

  @Test
  void aPartIsToldOnlyWhereItsValueIsThere() {
    var text = "{{#quote}}\n> {{quote}}\n{{/quote}}\n{{^quote}}\nnobody spoke\n{{/quote}}";

    assertThat(drawn(text))
        .containsExactly(new Block.Paragraph(List.of(new Run.Plain("nobody spoke"))));
    assertThat(drawn(text, Map.of(Variable.QUOTE, Value.plain("We ran."))))
        .containsExactly(new Block.Quotation(List.of(new Run.Plain("We ran."))));
  }

  @Test
  void whatIsMissingLeavesNoMarksBehind() {
    assertThat(
            drawn("# {{score}}\n*{{score}}*\n_{{score}}_||{{score}}||\n- {{score}}\n> {{score}}"))
        .isEmpty();
    assertThat(drawn("[{{title}}]({{link}})", Map.of(Variable.TITLE, Value.plain("Bare"))))
        .containsExactly(new Block.Paragraph(List.of(new Run.Plain("Bare"))));
  }

  @Test
  void correctionsAreToldOneByOne() {
    assertThat(drawn("{{#corrections}}\n- {{.}}\n{{/corrections}}"))
        .extracting(Block::words)
        .containsExactly("• first", "• second");
  }

  @Test
  void addressesOfTheTemplatesOwnAreNoLinks() {
    assertThat(line("[free](https://bad.example)"))
        .containsExactly(new Run.Plain("[free](https://bad.example)"));
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
  void whatIsWrongIsNamed(String text, Kind kind, String name, String near) {
    var fault = fault(text);

    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(fault.name()).isEqualTo(name);
    assertThat(fault.near()).isEqualTo(near);
  }

  @Test
  void whatIsWrongHasItsPlace() {
    var fault = fault("# {{title}}\n👏 by {{outlett}}");

    assertThat(fault.line()).isEqualTo(2);
    assertThat(fault.column()).isEqualTo(6);
    assertThat(fault.near()).isEqualTo("outlet");
  }

  @Test
  void aThousandCharactersAreTheMost() {
    assertThat(Template.read("👏".repeat(1_000))).isInstanceOf(Reading.Good.class);
    assertThat(fault("a".repeat(1_001)).kind()).isEqualTo(Kind.TOO_LONG);
  }

  @Test
  void lettersThatStandForValuesCannotBeTyped() {
    assertThat(line("\uE000\uE001{{title}}\u0002")).containsExactly(new Run.Plain("Late winner"));
  }

  @Test
  void whatIsDrawnHasAnEnd() {
    var long300 = Value.plain("word ".repeat(60));
    var text = "{{title}}\n".repeat(90);

    var words = drawn(text, Map.of(Variable.TITLE, long300)).getFirst().words();

    assertThat(words.length()).isLessThan(Template.MOST + 400);
  }
}
