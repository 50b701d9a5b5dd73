package backheel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeepLinkEncoderTest {

  @ParameterizedTest
  @CsvSource({
    "/story 12, s_12",
    "/story 12-0123456789abcdef, s_12-0123456789abcdef",
    "/read 7-fedcba9876543210 2, r_7-fedcba9876543210",
    "/mute 9, m_9",
    "/follow player/achraf-hakimi, sub_player_achraf-hakimi",
    "/at -1001 /mute 9, am_-1001_9"
  })
  void readOnlyCommandsHaveALink(String line, String payload) {
    assertThat(DeepLinkEncoder.payloadFor(line)).contains(payload);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/forget yes", "/subscribe *", "/settings language fr", "/stop", "/merge 1 2", ""})
  void commandsThatChangeAChatHaveNoLink(String line) {
    assertThat(DeepLinkEncoder.payloadFor(line)).isEmpty();
  }

  @Test
  void malformedAccessCodeIsRefused() {
    assertThat(DeepLinkEncoder.payloadFor("/story 12-xyz")).isEmpty();
    assertThat(DeepLinkEncoder.isReadOnly("/story 12-0123456789abcdef")).isTrue();
  }
}
