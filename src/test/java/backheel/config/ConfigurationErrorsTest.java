package backheel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import backheel.ComponentsFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationErrorsTest {
  @TempDir Path folder = Path.of("");

  private Configuration read(String yaml, String... settings) throws IOException {
    return new ConfigurationReader(ComponentsFactory.SOURCES, ComponentsFactory.PLATFORMS)
        .read(Files.writeString(folder.resolve("my.yml"), yaml), List.of(settings));
  }

  private List<String> told(String yaml, String... settings) {
    var thrown = catchThrowable(() -> read(yaml, settings));
    return String.valueOf(thrown.getMessage())
        .lines()
        .map(line -> line.replace(folder + "/", ""))
        .toList();
  }

  @Test
  void allErrorsAreReportedAtOnceWithFileAndLine() {
    var told =
        told(
            """
            sources:
              - feed: https://a.example/rss
                every: often
              - name: nothing
              - feed: ftp://a.example/rss
              -
            fetch:
              minimumIntervall: 5m
              allowAddresses: [127.0.0.0/8, nowhere]
            samples: perhaps
            operators: [telegram:1, somebody]
            platforms:
              telegram:
                messagesPerSecond: 0
                webhook: {listen: here}
              discord: yes please
            web:
              port: 99999
            """);

    assertThat(told)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("my.yml, line 3: sources.entry 1.every: \"often\""),
            line -> assertThat(line).startsWith("my.yml, line 4: sources, entry 2 needs exactly"),
            line -> assertThat(line).startsWith("my.yml, line 5: sources, entry 3: \"ftp:"),
            line -> assertThat(line).startsWith("my.yml, line 6: sources, entry 4 needs exactly"),
            line ->
                assertThat(line)
                    .startsWith("my.yml, line 8: there is no key \"minimumIntervall\"")
                    .contains("Did you mean \"minimumInterval\"?"),
            line -> assertThat(line).startsWith("my.yml, line 9: fetch.allowAddresses: "),
            line -> assertThat(line).startsWith("my.yml, line 10: samples: \"perhaps\" is not"),
            line -> assertThat(line).startsWith("my.yml, line 11: operators: \"somebody\""),
            line -> assertThat(line).startsWith("my.yml, line 14: platforms.telegram.messagesPer"),
            line -> assertThat(line).startsWith("my.yml, line 15: platforms.telegram.webhook"),
            line -> assertThat(line).startsWith("my.yml, line 16: platforms.discord: this must"),
            line -> assertThat(line).startsWith("my.yml, line 18: web.port must be from 0"));
  }

  @Test
  void keysOfASourceAreThoseOfEveryKindAndTheCommonOnes() {
    assertThat(told("sources:\n  - feeds: https://a.example/rss\n    page: [a]\n  - inbox\n"))
        .containsExactly(
            "my.yml, line 2: there is no key \"feeds\" here. Did you mean \"feed\"?"
                + " Allowed: every, feed, folder, language, name, official, page.",
            "my.yml, line 3: sources.entry 1.page: this must be text.",
            "my.yml, line 4: sources.entry 2: this must be keys with values, further to the"
                + " right.");
  }

  @Test
  void errorInASetOptionIsNotAttributedToTheFile() {
    assertThat(
            told(
                "web: {port: 1}\n",
                "web.port=99999",
                "fetch.nothing=1",
                "platforms.telegramm.enabled=false",
                "nothing.at.all=1",
                "samples"))
        .hasSize(5)
        .allSatisfy(line -> assertThat(line).startsWith("--set: "));
  }

  @Test
  void anUnknownKeyWithKeysOfItsOwnIsNamedWithItsLine() {
    assertThat(told("web: {port: 1}\nplatforms:\n  web: {}\n  telegramm: {enabled: false}\n"))
        .singleElement()
        .asString()
        .startsWith("my.yml, line 4: there is no key \"telegramm\" here. Did you mean");
  }

  @Test
  void anUnknownPlatformIsReportedWithThePlatformsThereAre() {
    assertThat(told("platforms:\n  web: {}\n  matrix: {token: a}\n"))
        .containsExactly(
            "my.yml, line 3: there is no key \"matrix\" here. Allowed: discord, telegram, web.");
  }

  @Test
  void aKeyThatOnlyAnotherPlatformHasIsReportedWithThatPlatform() {
    assertThat(told("platforms:\n  discord:\n    webhook: {url: 'https://x.example/'}\n"))
        .containsExactly("my.yml, line 3: platforms.discord has no webhook, only telegram does");
    assertThat(told("", "platforms.web.webhook={url: x}"))
        .containsExactly(
            "--set: platforms.web.webhook: platforms.web has no webhook, only telegram does");
  }

  @Test
  void errorInOnePlatformHidesNoErrorInAnother() {
    assertThat(
            told(
                """
                platforms:
                  discord: {enabled: perhaps}
                  telegram: {messagesPerSecond: many, hook: x}
                  web:
                    on: true
                """))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("my.yml, line 2: platforms.discord.enabled: "),
            line -> assertThat(line).startsWith("my.yml, line 3: platforms.telegram.messagesPer"),
            line -> assertThat(line).startsWith("my.yml, line 3: there is no key \"hook\" here."),
            line -> assertThat(line).startsWith("my.yml, line 5: there is no key \"on\" here."));
  }

  @Test
  void fileThatIsNoConfigurationIsRefused() throws IOException {
    assertThat(told("just words\n")).singleElement().asString().startsWith("my.yml, line 1: ");
    assertThat(told("- a\n- b\n")).singleElement().asString().startsWith("my.yml, line 1: ");
    assertThat(told("web:\n  port: 1\n web: 2\n")).first().asString().contains("my.yml, line ");

    var file = folder.resolve("latin.yml");
    Files.write(file, "# café\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() ->
            new ConfigurationReader(ComponentsFactory.SOURCES, ComponentsFactory.PLATFORMS)
                .read(file, List.of()))
        .hasMessageContaining("latin.yml cannot be read: it is not written in UTF-8");
    assertThatThrownBy(() ->
            new ConfigurationReader(ComponentsFactory.SOURCES, ComponentsFactory.PLATFORMS)
                .read(folder, List.of()))
        .hasMessageContaining(folder + " is not a file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "platforms.telegram.token=123:hush",
        "platforms.telegram={token: '123:hush'}",
        "platforms={discord: {token: '123:hush'}}",
        "platforms.telegram.webhook.secret=hush",
        "platforms.telegram.Token=hush",
        "platforms.telegram.token:hush",
        "token=hush"
      })
  void tokenAsSetOptionIsRefusedWithoutRepeatingIt(String setting) {
    assertThatThrownBy(() -> read("", setting))
        .hasMessageContaining("every user of this machine can read")
        .hasMessageContaining("BACKHEEL_TELEGRAM_TOKEN")
        .hasMessageContaining("configuration file")
        .message()
        .doesNotContain("hush");
  }
}
