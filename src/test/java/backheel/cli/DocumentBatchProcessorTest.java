package backheel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.football.Catalogue;
import backheel.testing.time.SettableClock;
import backheel.understanding.DocumentAnalyzer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentBatchProcessorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final DocumentAnalyzer READER = new DocumentAnalyzer(Catalogue.bundled());
  private static final String TEXT =
      "Rovers win in the mud\\n\\nThe rain had stopped an hour before kick-off, but the pitch was still heavy, and both"
          + " sides needed time.\\n\\nThe captain rose highest at the far post and sent the travelling supporters home happy.";

  @Test
  void givesEveryFieldEvenWhenThereIsNothingToSay() throws IOException {
    JsonNode report = run("{\"id\":\"a\",\"text\":\"" + TEXT + "\"}", false, false).getFirst();

    assertThat(report.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "title",
            "date",
            "published",
            "author",
            "outlet",
            "image",
            "lang",
            "body",
            "excerpt",
            "subjects",
            "mentions",
            "players",
            "managers",
            "teams",
            "competitions",
            "matches",
            "quotes",
            "suspicion",
            "cluster");
    assertThat(report.get("date").isNull()).isTrue();
    assertThat(report.get("suspicion").fieldNames())
        .toIterable()
        .containsExactly("homoglyphs", "clickbait", "reasons");
  }

  @Test
  void keepsTheOrderInWhichDocumentsCame() throws IOException {
    var given = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      // Long and short ones, so that a later one is read before an earlier one.
      given.append(
          String.format(
              Locale.ROOT, "{\"id\":\"d%d\",\"text\":\"%s\"}\n", i, TEXT.repeat(i % 7 + 1)));
    }

    assertThat(run(given.toString(), false, false))
        .extracting(line -> line.get("id").asText())
        .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(i -> "d" + i).toList());
  }

  @Test
  void answersOneDocumentBeforeItWaitsForTheNext() throws IOException, InterruptedException {
    var giving = new PipedOutputStream();
    var taking = new PipedInputStream();
    try (var in = new PipedInputStream(giving);
        var out = new PrintStream(new PipedOutputStream(taking), false, StandardCharsets.UTF_8);
        var answers = new BufferedReader(new InputStreamReader(taking, StandardCharsets.UTF_8))) {
      var reading =
          Thread.ofVirtual()
              .start(() ->
                  new DocumentBatchProcessor(READER, new SettableClock(NOW))
                      .run(in, out, System.err, false, false));
      giving.write(("{\"id\":\"a\",\"text\":\"" + TEXT + "\"}\n").getBytes(StandardCharsets.UTF_8));
      giving.flush();

      assertThat(JSON.readTree(answers.readLine()).get("id").asText()).isEqualTo("a");

      giving.close();
      reading.join();
    }
  }

  @Test
  void goesOnAfterDocumentsThatCannotBeRead() throws IOException {
    String in =
        "{\"id\":\"a\",\"text\":\""
            + TEXT
            + "\"}\n\nnot json\n{\"id\":\"b\"}\n{\"id\":\"c\",\"html\":\"<p></p>\"}\n{\"id\":\"d\",\"text\":\""
            + TEXT
            + "\"}\n";

    List<JsonNode> reports = run(in, false, false);

    assertThat(reports).hasSize(5);
    assertThat(reports.get(1).get("error").asText()).startsWith("line 3 is not JSON");
    assertThat(reports.get(2).get("id").asText()).isEqualTo("b");
    assertThat(reports.get(2).has("error")).isTrue();
    assertThat(reports.get(3).get("error").asText()).isEqualTo("no article found in c");
    assertThat(reports.get(4).get("cluster")).isEqualTo(reports.get(0).get("cluster"));
  }

  @Test
  void countsOffsetsInCodePointsOfAnArticleAsGiven() throws IOException {
    String text = "😀 Yesterday Morocco beat Belgium again, and nobody was surprised by it.";

    JsonNode report = run("{\"id\":\"a\",\"text\":\"" + text + "\"}", true, false).getFirst();

    assertThat(report.get("body").asText()).isEqualTo(text);
    assertThat(report.get("mentions"))
        .anySatisfy(mention -> {
          int[] points = text.codePoints().toArray();
          int start = mention.get("start").asInt();
          assertThat(new String(points, start, mention.get("end").asInt() - start))
              .isEqualTo("Morocco");
        });
  }

  @Test
  void namesCompetitionsWithTheirYear() throws IOException {
    String text =
        "Morocco play Spain at the World Cup on Tuesday, and the squad of the World Cup 2026 may"
            + " look much like this one.";

    JsonNode report =
        run(
                "{\"id\":\"a\",\"text\":\"" + text + "\",\"time\":\"2022-12-05T10:00:00Z\"}",
                true,
                false)
            .getFirst();

    assertThat(report.get("competitions"))
        .extracting(JsonNode::asText)
        .containsExactly("FIFA World Cup 2022", "FIFA World Cup 2026");
  }

  @Test
  void groupsHeadlinesByTheirTime() throws IOException {
    List<JsonNode> reports =
        run(
            """
            {"id":"1","title":"Catarina Nunes wins bronze medal in Osaka","time":"2021-07-24T14:27:00Z","lang":"eng"}
            {"id":"2","title":"Rovers sack their coach","time":"2021-07-24 15:00:00","lang":"eng"}
            {"id":"3","title":"Catarina Nunes takes bronze in Osaka","time":"2021-07-24T16:27:00Z","lang":"eng"}
            """,
            false,
            true);

    assertThat(reports).extracting(r -> r.get("cluster").asLong()).containsExactly(1L, 2L, 1L);
    assertThat(reports.get(0).get("published").asText()).isEqualTo("2021-07-24T14:27:00Z");
  }

  private static List<JsonNode> run(String in, boolean article, boolean headlines)
      throws IOException {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        new DocumentBatchProcessor(READER, new SettableClock(NOW))
            .run(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                article,
                headlines);
    assertThat(code).isZero();
    List<JsonNode> reports = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      reports.add(JSON.readTree(line));
    }
    return reports;
  }
}
