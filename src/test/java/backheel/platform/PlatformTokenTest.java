package backheel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.Backheel;
import backheel.ComponentsFactory;
import backheel.chat.Platform;
import backheel.config.Configuration;
import backheel.config.ConfigurationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTokenTest {
  @TempDir Path folder = Path.of("");

  private Configuration configuration(String yaml) throws IOException {
    return new ConfigurationReader(ComponentsFactory.SOURCES, ComponentsFactory.PLATFORMS)
        .read(Files.writeString(folder.resolve("t.yml"), yaml), List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "123456:abc def",
        "\"123456:abc\"",
        "'123456:abc'",
        "123:a\u0000b",
        "123456:äbc",
        "123456:abc/../x",
        "123:a\nb",
        "123?x=1",
        "“123456:abc”"
      })
  void malformedTokenDisablesOnlyItsPlatformAndIsNeverPrinted(String given) throws Exception {
    var environment = Map.of("BACKHEEL_TELEGRAM_TOKEN", given, "BACKHEEL_DISCORD_TOKEN", given);
    var components =
        new ComponentsFactory(
                configuration("sources: []"),
                folder.resolve("data"),
                environment,
                Clock.systemUTC())
            .allComponents(0);
    try (var house = new Backheel(components)) {
      assertThat(house.answers()).isNotNull();
      for (var platform : components.platforms().subList(1, 3)) {
        assertThat(platform.health().state()).isEqualTo(Platform.State.DOWN);
        assertThat(platform.health().note()).startsWith("the token in BACKHEEL_");
        if (!given.isBlank()) {
          assertThat(platform.health().note()).doesNotContain(given.strip());
        }
      }
      assertThat(components.platforms().getFirst().health().state()).isEqualTo(Platform.State.OFF);
    }
  }

  @Test
  void lineEndAfterATokenIsIgnored() {
    assertThat(PlatformToken.read("TOKEN", Map.of("TOKEN", "123456:abc\r\n"), null))
        .isEqualTo(new PlatformToken.Given("123456:abc"))
        .asString()
        .doesNotContain("abc");
  }

  @Test
  void anEmptyVariableLeavesTheTokenOfTheFile() {
    assertThat(PlatformToken.read("TOKEN", Map.of("TOKEN", ""), "ab.cd.ef"))
        .isEqualTo(new PlatformToken.Given("ab.cd.ef"));
    assertThat(PlatformToken.read("TOKEN", Map.of(), null)).isEqualTo(new PlatformToken.None());
  }

  @Test
  void aVariableComesBeforeTheTokenOfTheFile() {
    assertThat(PlatformToken.read("TOKEN", Map.of("TOKEN", "of:environment"), "of:file"))
        .isEqualTo(new PlatformToken.Given("of:environment"));
  }
}
