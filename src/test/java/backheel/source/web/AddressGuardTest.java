package backheel.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import backheel.source.feed.FeedSource;
import backheel.source.feed.FeedSource.DiscoveryResult;
import backheel.source.worker.FetchException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No spelling of an address leads anywhere but to the public web. */
class AddressGuardTest {
  /** On loopback, and asked by mistake if ever. PORT stands for where it listens. */
  private final LocalSite secret = new LocalSite().on("/", "text/plain", "secret");

  private final List<GuardedHttpClient> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(GuardedHttpClient::close);
    secret.close();
  }

  static List<String> forms() {
    return AddressForms.all();
  }

  @Test
  void knowsAtLeast149FormsOfAddresses() {
    assertThat(forms()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(149);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void refusesEveryFormWhenAskedDirectly(String form) {
    var client = web(AllowedAddressRanges.NONE);
    var feedDiscoveryResult = FeedSource.discover(client, form.replace("PORT", "" + secret.port()));

    assertThat(feedDiscoveryResult).isNotInstanceOf(DiscoveryResult.Found.class);
    assertThat(secret.asked).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void refusesEveryFormBehindARedirect(String form) {
    // The way in is allowed by its one address; what it leads to is judged by its own.
    try (var entrance = new LocalSite("127.0.0.77")) {
      entrance.redirect("/", form.replace("PORT", "" + secret.port()), 302);
      var client = web(AllowedAddressRanges.of(List.of("127.0.0.77")));
      var failure =
          catchThrowableOfType(
              FetchException.class,
              () ->
                  client.get(
                      URI.create("http://127.0.0.77:" + entrance.port() + "/"),
                      FetchResult.Validators.EMPTY));

      assertThat(failure).isNotNull();
      assertThat(secret.asked).isEmpty();
    }
  }

  /** A page that may be read names its feed at the address. */
  @ParameterizedTest
  @MethodSource("forms")
  void refusesEveryFormThatAPageNamesAsItsFeed(String form) {
    try (var entrance = new LocalSite("127.0.0.77")) {
      var feed = form.replace("PORT", "" + secret.port());
      entrance.on(
          "/",
          "text/html",
          "<!doctype html><link rel=alternate type='application/rss+xml' href='" + feed + "'>");
      var feedDiscoveryResult =
          FeedSource.discover(
              web(AllowedAddressRanges.of(List.of("127.0.0.77"))),
              "http://127.0.0.77:" + entrance.port() + "/");

      assertThat(feedDiscoveryResult).isNotInstanceOf(DiscoveryResult.Found.class);
      assertThat(secret.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "93.184.216.34",
        "172.32.0.1",
        "100.128.0.1",
        "192.0.1.1",
        "198.20.0.1",
        "2606:4700::1111",
        "2a00:1450:4001::1",
        "2001:4860:4860::8888"
      })
  void letsThePublicWebThrough(String address) throws UnknownHostException {
    assertThat(PublicAddressCheck.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33",
        "300.0.0.1",
        "localhost",
        "127.1",
        "fd00::/129",
        "10.0.0.0/-1",
        "",
        "10.0.0.0/8/8"
      })
  void refusesToReadRangesThatAreNone(String written) {
    assertThatThrownBy(() -> AllowedAddressRanges.of(List.of(written)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no address range");
  }

  @Test
  void knowsTheEdgesOfARange() throws UnknownHostException {
    var ranges = AllowedAddressRanges.of(List.of("10.1.2.0/23", "fd12:3456::/33", "192.168.7.7"));

    assertThat(
            Stream.of("10.1.2.0", "10.1.3.255", "192.168.7.7", "fd12:3456:7fff::1")
                .map(AddressGuardTest::address))
        .allMatch(ranges::contains);
    assertThat(
            Stream.of("10.1.1.255", "10.1.4.0", "192.168.7.8", "fd12:3456:8000::1")
                .map(AddressGuardTest::address))
        .noneMatch(ranges::contains);
  }

  @Test
  void letsOnlyTheWebsOwnPortsThroughToThePublicWeb() {
    var failure =
        catchThrowableOfType(
            FetchException.class,
            () ->
                web(AllowedAddressRanges.NONE)
                    .get(URI.create("http://93.184.216.34:6379/"), FetchResult.Validators.EMPTY));

    assertThat(failure.line()).contains("port 6379");
  }

  private GuardedHttpClient web(AllowedAddressRanges allowed) {
    var client =
        new GuardedHttpClient(allowed, URI.create("https://b.example/"), Clock.systemUTC());
    opened.add(client);
    return client;
  }

  private static InetAddress address(String written) {
    try {
      return InetAddress.getByName(written);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
