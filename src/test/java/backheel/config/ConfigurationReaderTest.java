package backheel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.ComponentsFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationReaderTest {
  @TempDir Path folder = Path.of("");

  private Configuration read(String yaml, String... settings) throws IOException {
    var file = folder.resolve("test.yml");
    Files.writeString(file, yaml);
    return new ConfigurationReader(ComponentsFactory.SOURCES, ComponentsFactory.PLATFORMS)
        .read(file, List.of(settings));
  }

  @Test
  void theShippedConfigurationIsValidAndReadsTenFeedsAndAFolder() throws IOException {
    var shipped =
        new ConfigurationReader(ComponentsFactory.SOURCES, ComponentsFactory.PLATFORMS)
            .read(Path.of("config", "backheel.yml"), List.of());

    assertThat(shipped.sources()).filteredOn(s -> s.kind().equals("feed")).hasSize(10);
    assertThat(shipped.sources()).filteredOn(s -> s.kind().equals("folder")).hasSize(1);
    assertThat(shipped.fetch().interval()).isEqualTo(Duration.ofMinutes(5));
    assertThat(shipped.web().portOrDefault()).isEqualTo(8080);
  }

  @Test
  void anEmptyFileMeansTheDefaults() throws IOException {
    assertThat(read("").sources()).isEmpty();
  }

  @Test
  void unknownKeyIsReportedWithFileLineAndTheNearestKey() {
    assertThatThrownBy(() -> read("fetch:\n  minimumIntervall: 5m\n"))
        .hasMessageContaining("test.yml, line 2")
        .hasMessageContaining("minimumIntervall")
        .hasMessageContaining("Did you mean \"minimumInterval\"?")
        .hasMessageContaining("allowAddresses");
  }

  @Test
  void invalidValueIsReportedWithItsLineAndAnExample() {
    assertThatThrownBy(() -> read("sources:\n  - feed: https://a.example/rss\n    every: often\n"))
        .hasMessageContaining("line 3")
        .hasMessageContaining("often")
        .hasMessageContaining("10m");
  }

  @Test
  void webhookThatTelegramWouldRefuseIsReported() {
    assertThatThrownBy(() -> read("platforms: {telegram: {webhook: {listen: '127.0.0.1:1'}}}"))
        .hasMessageContaining("needs a url");
    assertThatThrownBy(() -> read("platforms: {telegram: {webhook: {url: 'http://x.example'}}}"))
        .hasMessageContaining("https");
    assertThatThrownBy(() -> read("platforms: {discord: {webhook: {url: 'https://x.example/'}}}"))
        .hasMessageContaining("only telegram");
  }

  @Test
  void sourceHasExactlyOneKind() {
    assertThatThrownBy(() -> read("sources:\n  - name: nothing\n"))
        .hasMessageContaining("exactly one of feed, page and folder");
    assertThatThrownBy(() -> read("sources:\n  - feed: ftp://a.example/rss\n"))
        .hasMessageContaining("no http or https address");
  }

  @Test
  void minimumIntervalIsASecond() {
    assertThatThrownBy(() -> read("fetch: {minimumInterval: 10ms}"))
        .hasMessageContaining("1s or more");
  }

  @Test
  void malformedYamlIsReportedWithItsLine() {
    assertThatThrownBy(() -> read("fetch:\n  minimumInterval: [5m\nweb: {}\n"))
        .hasMessageContaining("line");
  }

  @Test
  void everyKeyCanBeSetForOneRun() throws IOException {
    var set =
        read(
            "fetch: {minimumInterval: 5m}\n",
            "fetch.minimumInterval=2s",
            "fetch.allowAddresses=127.0.0.0/8,10.0.0.0/8",
            "web.port=0",
            "platforms.telegram.enabled=false",
            "storage.file=other.db",
            "sources=[{folder: drop}]");

    assertThat(set.fetch().interval()).isEqualTo(Duration.ofSeconds(2));
    assertThat(set.fetch().allowedRanges()).containsExactly("127.0.0.0/8", "10.0.0.0/8");
    assertThat(set.web().portOrDefault()).isZero();
    assertThat(set.platforms().byName().get("telegram"))
        .matches(section -> section != null && !section.isEnabled());
    assertThat(set.storage().name()).isEqualTo("other.db");
    assertThat(set.sources()).hasSize(1);
  }

  @Test
  void invalidSetOptionIsReported() {
    assertThatThrownBy(() -> read("", "fetch")).hasMessageContaining("KEY=VALUE");
    assertThatThrownBy(() -> read("", "fetch.nothing=1")).hasMessageContaining("nothing");
  }

  @Test
  void missingFileIsReported() {
    assertThatThrownBy(() ->
            new ConfigurationReader(ComponentsFactory.SOURCES, ComponentsFactory.PLATFORMS)
                .read(folder.resolve("no.yml"), List.of()))
        .hasMessageContaining("There is no configuration file");
  }

  @Test
  void tokenIsNeverPrinted() throws IOException {
    var configuration = read("platforms:\n  telegram: {token: \"123:secret\"}\n");

    assertThat(configuration.toString()).doesNotContain("secret");
  }
}
