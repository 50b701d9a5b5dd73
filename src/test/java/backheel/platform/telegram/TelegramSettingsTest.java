package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.ComponentsFactory;
import backheel.config.Configuration;
import backheel.config.ConfigurationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramSettingsTest {
  @TempDir Path folder = Path.of("");

  private Configuration read(String yaml) throws IOException {
    return new ConfigurationReader(ComponentsFactory.SOURCES, ComponentsFactory.PLATFORMS)
        .read(Files.writeString(folder.resolve("test.yml"), yaml), List.of());
  }

  private static TelegramSettings telegram(Configuration configuration) {
    return configuration.platforms().of(new TelegramPlatformFactory());
  }

  @Test
  void aWebhookIsReadAndItsSecretNeverPrinted() throws IOException {
    var configuration =
        read(
            """
            platforms:
              telegram:
                token: "123:t0ken"
                webhook: {url: "https://bot.example.org/telegram", secret: s3cret}
            """);

    var webhook = Objects.requireNonNull(telegram(configuration).webhookConfig());
    assertThat(webhook.url()).hasToString("https://bot.example.org/telegram");
    assertThat(webhook.listen().getPort()).isEqualTo(8443);
    assertThat(webhook.listen().getAddress().isLoopbackAddress()).isTrue();
    assertThat(webhook.secret()).isEqualTo("s3cret");
    assertThat(configuration.toString()).doesNotContain("s3cret").doesNotContain("t0ken");
    assertThat(telegram(configuration).toString()).doesNotContain("t0ken");
  }

  @Test
  void withoutASectionUpdatesArePolledAtTheRateTelegramAllows() throws IOException {
    assertThat(telegram(read("")).webhookConfig()).isNull();
    assertThat(telegram(read("platforms: {telegram: }")).messageRate()).isEqualTo(30);
    assertThat(telegram(read("platforms: {telegram: {messagesPerSecond: 5}}")).messageRate())
        .isEqualTo(5);
  }
}
