package backheel.understanding.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.football.Catalogue;
import backheel.story.Document;
import backheel.understanding.DocumentAnalyzer;
import backheel.understanding.UnreadableDocumentException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Scores grouping on made-up football news in four languages: 71 events, 306 reports, among them 53
 * agency copies and 22 traps of stories that are easily taken for one.
 */
class FootballStoriesTest {
  private static final List<Told> TOLD = new ArrayList<>();

  private record Told(String event, String trap, String language, long story) {}

  @BeforeAll
  static void readThemAsTheyArrived() throws IOException, UnreadableDocumentException {
    var documentAnalyzer = new DocumentAnalyzer(Catalogue.bundled());
    var storyGrouper = new StoryGrouper();
    long latest = 0;
    for (JsonNode row : rows()) {
      var report = documentAnalyzer.read(document(row));
      var placing = storyGrouper.place(report);
      long story = placing.isPresent() ? placing.get().story() : ++latest;
      storyGrouper.learn(story, report);
      TOLD.add(
          new Told(
              row.get("event").asText(),
              row.get("trap").asText(),
              row.get("lang").asText(),
              story));
    }
  }

  @Test
  void theSetIsAsLargeAsItSays() {
    assertThat(TOLD).hasSizeGreaterThanOrEqualTo(300);
    assertThat(TOLD.stream().map(Told::event).distinct()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(TOLD.stream().map(Told::language).distinct())
        .containsExactlyInAnyOrder("en", "fr", "es", "ar");
  }

  @Test
  void whatIsOneEventIsOneStory() {
    double precision = 0;
    double recall = 0;
    for (Told one : TOLD) {
      double both = TOLD.stream().filter(o -> sameEvent(o, one) && sameStory(o, one)).count();
      precision += both / TOLD.stream().filter(o -> sameStory(o, one)).count();
      recall += both / TOLD.stream().filter(o -> sameEvent(o, one)).count();
    }

    assertThat(100 * precision / TOLD.size()).as("B-cubed precision").isGreaterThanOrEqualTo(98.5);
    assertThat(100 * recall / TOLD.size()).as("B-cubed recall").isGreaterThanOrEqualTo(90);
  }

  @Test
  void mostPairsOfReportsAreRightlyTogether() {
    int right = 0;
    int together = 0;
    int due = 0;
    for (int i = 0; i < TOLD.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean same = sameStory(TOLD.get(i), TOLD.get(j));
        boolean shouldBe = sameEvent(TOLD.get(i), TOLD.get(j));
        right += same && shouldBe ? 1 : 0;
        together += same ? 1 : 0;
        due += shouldBe ? 1 : 0;
      }
    }

    assertThat(100.0 * right / together).as("pairwise precision").isGreaterThanOrEqualTo(97);
    assertThat(100.0 * right / due).as("pairwise recall").isGreaterThanOrEqualTo(88);
  }

  @Test
  void noTrapIsWalkedInto() {
    Map<String, Map<Long, Set<String>>> traps = new HashMap<>();
    for (Told told : TOLD) {
      if (!told.trap().isEmpty()) {
        traps
            .computeIfAbsent(told.trap(), trap -> new HashMap<>())
            .computeIfAbsent(told.story(), story -> new TreeSet<>())
            .add(told.event());
      }
    }

    assertThat(traps)
        .allSatisfy((trap, stories) ->
            assertThat(stories.values()).as(trap).allSatisfy(e -> assertThat(e).hasSize(1)));
  }

  private static boolean sameEvent(Told one, Told other) {
    return one.event().equals(other.event());
  }

  private static boolean sameStory(Told one, Told other) {
    return one.story() == other.story();
  }

  private static Document document(JsonNode row) {
    var time = Instant.parse(row.get("time").asText());
    return new Document(
        row.get("id").asText(),
        Document.Form.ARTICLE,
        row.get("text").asText(),
        null,
        row.get("outlet").asText(),
        row.get("lang").asText(),
        row.get("title").asText(),
        time,
        List.of(),
        null,
        time.plusSeconds(60));
  }

  private static List<JsonNode> rows() throws IOException {
    var json = new ObjectMapper();
    var file = FootballStoriesTest.class.getResourceAsStream("football.jsonl");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      List<JsonNode> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(json.readTree(line));
      }
      return rows;
    }
  }
}
