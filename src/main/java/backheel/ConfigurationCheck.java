package backheel;

import backheel.Configuration.SourceEntry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what no type can say, and tells all mistakes at once. */
final class ConfigurationCheck {
  private ConfigurationCheck() {}

  static void check(Configuration configuration, @Nullable Path file) throws IOException {
    var wrong = new ArrayList<String>();
    for (int i = 0; i < configuration.sources().size(); i++) {
      source(configuration.sources().get(i), "sources, entry " + (i + 1), wrong);
    }
    if (configuration.fetch().interval().compareTo(Duration.ofSeconds(1)) < 0) {
      wrong.add("fetch.minimumInterval must be 1s or more");
    }
    int feeds = configuration.fetch().mostFeeds();
    if (feeds < 0 || feeds > 100_000) {
      wrong.add("fetch.maximumFeeds must be from 0 to 100000, not " + feeds);
    }
    for (var operator : configuration.operators()) {
      if (!operator.matches("[a-z]+:[^\\s:]+")) {
        wrong.add("operators: \"" + operator + "\" is no chat; write it like telegram:123456789");
      }
    }
    try {
      var unused = Opening.doorbell(configuration.platforms().telegram());
    } catch (IOException e) {
      wrong.add(String.valueOf(e.getMessage()));
    }
    for (var other : List.of("web", "discord")) {
      var channel =
          other.equals("web")
              ? configuration.platforms().web()
              : configuration.platforms().discord();
      if (channel != null && channel.webhook() != null) {
        wrong.add("platforms." + other + " has no webhook, only telegram does");
      }
    }
    int port = configuration.web().portOrDefault();
    if (port < 0 || port > 65_535) {
      wrong.add("web.port must be from 0 to 65535, not " + port);
    }
    if (!wrong.isEmpty()) {
      var where = file == null ? "" : file + ": ";
      throw new IOException(where + String.join("\n" + where, wrong));
    }
  }

  private static void source(SourceEntry entry, String where, List<String> wrong) {
    long kinds =
        Stream.of(entry.feed(), entry.page(), entry.folder()).filter(Objects::nonNull).count();
    if (kinds != 1) {
      wrong.add(where + " needs exactly one of feed, page and folder");
      return;
    }
    if (entry.isOfficial() && (entry.name() == null || entry.name().isBlank())) {
      wrong.add(where + " is official, so it needs a name: people are told who confirms a story");
    }
    var address = entry.feed() != null ? entry.feed() : entry.page();
    if (address != null && !isWebAddress(address)) {
      wrong.add(where + ": \"" + address + "\" is no http or https address");
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
