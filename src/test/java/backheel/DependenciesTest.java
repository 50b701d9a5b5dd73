package backheel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is shipped is what was looked at: a version that changes is written down in {@code
 * .ci/dependencies.csv}, with the day on which somebody looked it up.
 */
class DependenciesTest {
  private static final Logger log = LoggerFactory.getLogger(DependenciesTest.class);
  private static final int FRESH_DAYS = 120;

  /** A jar that is shipped. */
  private record Jar(String artifact, String version, LocalDate lookedUp) {
    /** Where Maven's repository has it. */
    String path() {
      var group = artifact.substring(0, artifact.indexOf(':')).replace('.', '/');
      var name = artifact.substring(artifact.indexOf(':') + 1);
      return String.join("/", group, name, version, name + "-" + version + ".jar");
    }
  }

  private static List<String[]> table(String name) throws IOException {
    return Files.readAllLines(Path.of(".ci", name)).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  private static List<Jar> listed() throws IOException {
    return table("dependencies.csv").stream()
        .map(row -> new Jar(row[0], row[1], LocalDate.parse(row[2])))
        .toList();
  }

  private static Map<String, String> firstGood() throws IOException {
    return table("known-bad.csv").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
  }

  @Test
  void shippedDependenciesAreTheReviewedOnes() throws IOException {
    var resolved = Path.of("target", "runtime-classpath");
    assumeTrue(Files.exists(resolved), "Maven has not resolved what is shipped");
    var shipped =
        Arrays.stream(Files.readString(resolved).strip().split(File.pathSeparator, -1))
            .map(path -> path.replace(File.separatorChar, '/'))
            .filter(path -> path.endsWith(".jar"))
            .toList();
    var wrong = new TreeSet<String>();
    var listed = listed();
    for (var path : shipped) {
      if (listed.stream().noneMatch(jar -> path.endsWith("/" + jar.path()))) {
        wrong.add("shipped, but not listed: " + path);
      }
    }
    for (var jar : listed) {
      if (shipped.stream().noneMatch(path -> path.endsWith("/" + jar.path()))) {
        wrong.add("listed, but not shipped: " + jar.artifact() + " " + jar.version());
      }
    }

    assertThat(wrong).as("look the new versions up, then write them to the list").isEmpty();
  }

  @Test
  void noShippedDependencyHasAKnownVulnerability() throws IOException {
    assertThat(bad(listed())).isEmpty();
  }

  @Test
  void vulnerableVersionIsFound() throws IOException {
    var day = LocalDate.of(2026, 1, 1);

    assertThat(
            bad(
                List.of(
                    new Jar("org.yaml:snakeyaml", "1.33", day),
                    new Jar("org.yaml:snakeyaml", "2.0", day),
                    new Jar("org.bouncycastle:bcprov-jdk15on", "1.60", day),
                    new Jar("com.fasterxml.jackson.core:jackson-databind", "2.13.4.1", day))))
        .hasSize(3);
  }

  /** The calendar fails no build; whoever reads the log is told. */
  @Test
  void outdatedReviewsAreWarnedAbout() throws IOException {
    var old = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(FRESH_DAYS);
    var stale = listed().stream().filter(jar -> jar.lookedUp().isBefore(old)).toList();
    if (!stale.isEmpty()) {
      log.warn("{} dependencies were looked up more than {} days ago", stale.size(), FRESH_DAYS);
    }
    assertThat(listed()).allMatch(jar -> jar.lookedUp().getYear() >= 2026);
  }

  private static List<String> bad(List<Jar> jars) throws IOException {
    var firstGood = firstGood();
    var bad = new ArrayList<String>();
    for (var jar : jars) {
      var good = firstGood.get(jar.artifact());
      if (good != null && isOlder(jar.version(), good)) {
        bad.add(jar.artifact() + " " + jar.version() + " is older than " + good);
      }
    }
    return bad;
  }

  private static boolean isOlder(String version, String than) {
    var one = numbers(version);
    var other = numbers(than);
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      int difference = (i < one.size() ? one.get(i) : 0) - (i < other.size() ? other.get(i) : 0);
      if (difference != 0) {
        return difference < 0;
      }
    }
    return false;
  }

  private static List<Integer> numbers(String version) {
    return Arrays.stream(version.split("\\D+", -1))
        .filter(part -> !part.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }
}
