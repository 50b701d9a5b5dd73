package backheel.testing.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every request that this run of the tests has sent to the fake platforms agrees with the
 * platform's own description. It runs after all others ({@code junit-platform.properties}); alone,
 * it looks at the run before.
 *
 * <p>{@code mvn -q test -Dtest='backheel.platform.**,RequestsTest'} makes the requests and looks.
 */
@Order(Integer.MAX_VALUE)
@Tag("requests")
class RequestsTest {
  /** A check that has nothing to look at is worse than none. */
  private static final int FEWEST = 200;

  @Test
  void everyRequestToTelegramIsAsItsDescriptionAllows() throws IOException {
    check("telegram", new TelegramDescription(Description.read("telegram-api.json")));
  }

  @Test
  void everyRequestToDiscordIsAsItsDescriptionAllows() throws IOException {
    check("discord", new DiscordDescription(Description.read("discord-openapi.json")));
  }

  private static void check(String platform, Description description) throws IOException {
    var requests = recorded(platform);
    var kinds = new TreeMap<String, Integer>();
    var violations = new TreeMap<String, JsonNode>();
    for (var request : requests) {
      var kind = description.kind(request);
      kinds.merge(kind, 1, Integer::sum);
      for (var complaint : description.complaints(request)) {
        violations.putIfAbsent(kind + ": " + complaint, request);
      }
    }
    write(platform, kinds, violations);

    assertThat(violations.keySet()).as("requests to %s that it does not know", platform).isEmpty();
    assertThat(requests)
        .as("requests to %s on record; tests of the platforms make them", platform)
        .hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  private static Path folder() {
    return Path.of(System.getProperty("fake.record", "target/requests"));
  }

  private static List<JsonNode> recorded(String platform) throws IOException {
    var requests = new ArrayList<JsonNode>();
    var file = folder().resolve(platform + ".jsonl");
    for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      requests.add(Description.JSON.readTree(line));
    }
    return requests;
  }

  /**
   * What was looked at, for a look by eye: how often each method came, an example of each fault.
   */
  private static void write(
      String platform, Map<String, Integer> kinds, Map<String, JsonNode> violations)
      throws IOException {
    var lines = new ArrayList<String>();
    kinds.forEach((kind, times) -> lines.add(times + " " + kind));
    violations.forEach((complaint, request) -> lines.add("WRONG " + complaint + "\n  " + request));
    Files.createDirectories(folder());
    Files.write(folder().resolve(platform + ".txt"), lines);
  }
}
