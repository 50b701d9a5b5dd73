package backheel.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  private static final URI BASE = URI.create("https://paper.example/news/feed.xml");

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x?q=1|2, https://a.example/x?q=1%7C2",
    "https://a.example/{x}, https://a.example/%7Bx%7D",
    "https://a.example/a b, https://a.example/a%20b",
    "https://a.example/x^2, https://a.example/x%5E2",
    "feed://a.example/x, https://a.example/x",
    "feed:https://a.example/x, https://a.example/x",
    "http://https://a.example/x, https://a.example/x",
    "www.a.example/x, https://www.a.example/x",
    "HTTPS://A.EXAMPLE/X, https://a.example/X",
    "' <https://a.example/x> ', https://a.example/x",
    "//cdn.example/x, https://cdn.example/x",
    "/sport/x, https://paper.example/sport/x",
    "x.html, https://paper.example/news/x.html",
    "https://fjord_football.example/x, https://fjord_football.example/x",
  })
  void addressesAreReadAsBrowsersReadThem(String written, String meant) {
    assertThat(WebAddress.parse(BASE, written)).isEqualTo(URI.create(meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "mailto:a@b.example",
        "https://user:word@a.example/",
        "https://",
        "",
        "https://a b.example/"
      })
  void whatIsNoWebAddressIsNone(String written) {
    assertThat(WebAddress.parse(null, written)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u2028", "\u3000", "\u0085", "\ufffe", "{|}", "\u202e"})
  void noFragmentMakesAnAddressUnreadable(String odd) {
    assertThat(WebAddress.parse(null, "https://a.example/x#" + odd + "y"))
        .satisfies(address -> assertThat(address.getPath()).isEqualTo("/x"));
  }

  @Test
  void aHostWithAnUnderscoreIsAHost() {
    assertThat(WebAddress.host(URI.create("https://fjord_football.example:8080/x")))
        .isEqualTo("fjord_football.example");
    assertThat(WebAddress.isWeb(URI.create("https://fjord_football.example/x"))).isTrue();
    assertThat(WebAddress.host(URI.create("mailto:a@b.example"))).isEmpty();
  }
}
