package backheel.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backheel.football.Catalogue;
import backheel.story.Document;
import backheel.story.Document.Form;
import backheel.testing.input.Growth;
import backheel.testing.input.Growth.Trial;
import backheel.testing.input.Shapes;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the shape of a text, reading it takes no more than time linear in its length. */
@Tag("once")
@Timeout(600)
class ReaderGrowthTest {

  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final Instant NOW = Instant.parse("2023-06-14T12:00:00Z");

  /** A reader that analyses little, so that what it takes is the time of extraction. */
  private static final DocumentAnalyzer BRIEF = new DocumentAnalyzer(CATALOGUE, 2000);

  @Test
  void anyTextIsUnderstoodInLinearTimeUpToTheLimitAndWithoutIt() {
    var unlimited = new DocumentAnalyzer(CATALOGUE, Integer.MAX_VALUE);
    Growth.check(trials(unlimited, Form.ARTICLE, Shapes.ofText(), 1_600), 6_500);
  }

  @Test
  void anyPlainTextIsExtractedInLinearTime() {
    Growth.check(trials(BRIEF, Form.TEXT, Shapes.ofText(), 10_000), 100_000);
  }

  @Test
  void anyFragmentIsExtractedInLinearTime() {
    var trials = trials(BRIEF, Form.FRAGMENT, Shapes.ofMarkup(), 20_000);
    trials.addAll(trials(BRIEF, Form.FRAGMENT, Shapes.ofText(), 10_000));
    Growth.check(trials, 100_000);
  }

  @Test
  void anyPageIsExtractedInLinearTime() {
    var trials = trials(BRIEF, Form.PAGE, Shapes.ofMarkup(), 20_000);
    trials.addAll(trials(BRIEF, Form.PAGE, Shapes.ofText(), 10_000));
    Growth.check(trials, 100_000);
  }

  @Test
  void whatFollowsTheFirst64KiBIsKeptButNotAnalysed() throws UnreadableDocumentException {
    var filling = "They went on to play with the ball for a while.\n".repeat(1500);
    var body = "Morocco beat Spain in Doha.\n" + filling + "Achraf Hakimi scored for Morocco.";
    var report = new DocumentAnalyzer(CATALOGUE).read(document(Form.ARTICLE, body));
    assertEquals(body, report.body());
    assertEquals(
        List.of("Morocco", "Spain"),
        report.mentions().stream().map(mention -> mention.name()).limit(2).toList());
    assertTrue(report.mentions().stream().noneMatch(m -> m.name().contains("Hakimi")));
    assertTrue(
        new DocumentAnalyzer(CATALOGUE, Integer.MAX_VALUE)
            .read(document(Form.ARTICLE, body)).mentions().stream()
                .anyMatch(m -> m.name().contains("Hakimi")));
  }

  @Test
  void aTitleWithoutEndIsCutAtAWord() throws UnreadableDocumentException {
    var document =
        new Document(
            "test#1",
            Form.ARTICLE,
            "Morocco beat Spain in Doha.",
            null,
            "",
            "en",
            "Morocco again ".repeat(10_000),
            null,
            List.of(),
            null,
            NOW);
    var title = new DocumentAnalyzer(CATALOGUE).read(document).title();
    assertTrue(title.length() <= 500, () -> "title of " + title.length());
    assertTrue(title.endsWith("Morocco") || title.endsWith("again"), title);
  }

  /** Each shape at a length and at ten times as much. */
  private static List<Trial> trials(
      DocumentAnalyzer documentAnalyzer,
      Form form,
      Map<String, IntFunction<String>> shapes,
      int little) {
    var trials = new ArrayList<Trial>();
    shapes.forEach((shape, text) ->
        trials.add(
            new Trial(
                form + " of " + shape,
                text,
                content -> read(documentAnalyzer, form, content),
                little)));
    return trials;
  }

  private static void read(DocumentAnalyzer documentAnalyzer, Form form, String text) {
    try {
      documentAnalyzer.read(document(form, "Morocco beat Spain 2-0 today in Doha.\n\n" + text));
    } catch (UnreadableDocumentException nothingInIt) {
      // That is an answer too.
    }
  }

  private static Document document(Form form, String content) {
    return new Document(
        "test#1",
        form,
        content,
        URI.create("https://news.example.com/a"),
        "Example",
        "en",
        form == Form.FRAGMENT ? "Morocco beat Spain" : null,
        null,
        List.of(),
        null,
        NOW);
  }
}
