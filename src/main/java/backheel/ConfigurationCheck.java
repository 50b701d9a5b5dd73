package backheel;

import backheel.Configuration.Channel;
import backheel.Configuration.SourceEntry;
import backheel.source.AddressRanges;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what no type can say. */
final class ConfigurationCheck {
  private ConfigurationCheck() {}

  static void check(Configuration configuration, Mistakes mistakes) {
    for (int i = 0; i < configuration.sources().size(); i++) {
      source(configuration.sources().get(i), i, mistakes);
    }
    fetch(configuration.fetch(), mistakes);
    for (int i = 0; i < configuration.operators().size(); i++) {
      var operator = configuration.operators().get(i);
      if (!operator.matches("[a-z]+:[^\\s:]+")) {
        mistakes.add(
            List.of("operators", "" + i),
            "operators: \"" + operator + "\" is no chat; write it like telegram:123456789");
      }
    }
    if (configuration.storage().name().isBlank()) {
      mistakes.add(List.of("storage", "file"), "storage.file must name a file");
    }
    var platforms = configuration.platforms();
    try {
      var unused = Opening.doorbell(platforms.telegram());
    } catch (IOException e) {
      mistakes.add(List.of("platforms", "telegram", "webhook"), String.valueOf(e.getMessage()));
    }
    pace(platforms.telegram(), mistakes);
    onlyTelegram("web", platforms.web(), mistakes);
    onlyTelegram("discord", platforms.discord(), mistakes);
    int port = configuration.web().portOrDefault();
    if (port < 0 || port > 65_535) {
      mistakes.add(List.of("web", "port"), "web.port must be from 0 to 65535, not " + port);
    }
  }

  private static void fetch(Configuration.Fetch fetch, Mistakes mistakes) {
    if (fetch.interval().compareTo(Duration.ofSeconds(1)) < 0) {
      mistakes.add(List.of("fetch", "minimumInterval"), "fetch.minimumInterval must be 1s or more");
    }
    int feeds = fetch.mostFeeds();
    if (feeds < 0 || feeds > 100_000) {
      mistakes.add(
          List.of("fetch", "maximumFeeds"),
          "fetch.maximumFeeds must be from 0 to 100000, not " + feeds);
    }
    for (int i = 0; i < fetch.allowed().size(); i++) {
      try {
        var unused = AddressRanges.of(List.of(fetch.allowed().get(i)));
      } catch (IllegalArgumentException e) {
        mistakes.add(
            List.of("fetch", "allowAddresses", "" + i), "fetch.allowAddresses: " + e.getMessage());
      }
    }
  }

  private static void pace(@Nullable Channel channel, Mistakes mistakes) {
    var pace = channel == null ? null : channel.messagesPerSecond();
    if (pace != null && !(pace > 0)) {
      mistakes.add(
          List.of("platforms", "telegram", "messagesPerSecond"),
          "platforms.telegram.messagesPerSecond must be more than 0");
    }
  }

  private static void onlyTelegram(String name, @Nullable Channel channel, Mistakes mistakes) {
    if (channel != null && channel.webhook() != null) {
      mistakes.add(
          List.of("platforms", name, "webhook"),
          "platforms." + name + " has no webhook, only telegram does");
    }
  }

  private static void source(SourceEntry entry, int index, Mistakes mistakes) {
    var path = List.of("sources", "" + index);
    var where = "sources, entry " + (index + 1);
    long kinds =
        Stream.of(entry.feed(), entry.page(), entry.folder()).filter(Objects::nonNull).count();
    if (kinds != 1) {
      mistakes.add(path, where + " needs exactly one of feed, page and folder");
      return;
    }
    if (entry.isOfficial() && (entry.name() == null || entry.name().isBlank())) {
      mistakes.add(
          path, where + " is official, so it needs a name: people are told who confirms a story");
    }
    var address = entry.feed() != null ? entry.feed() : entry.page();
    if (address != null && !isWebAddress(address)) {
      mistakes.add(
          List.of("sources", "" + index, entry.feed() != null ? "feed" : "page"),
          where + ": \"" + address + "\" is no http or https address");
    }
  }

  private static boolean isWebAddress(String address) {
    try {
      var uri = URI.create(address);
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
