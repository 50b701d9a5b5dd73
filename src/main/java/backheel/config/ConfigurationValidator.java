package backheel.config;

import backheel.config.Configuration.SourceEntry;
import backheel.platform.PlatformFactory;
import backheel.platform.PlatformSettings;
import backheel.source.SourceFactory;
import backheel.source.web.AllowedAddressRanges;
import java.time.Duration;
import java.util.List;

/** The validation of what types cannot express. */
final class ConfigurationValidator {
  private ConfigurationValidator() {}

  static void check(
      Configuration configuration,
      List<SourceFactory> sources,
      List<PlatformFactory<?>> platforms,
      ConfigurationErrors errors) {
    for (int i = 0; i < configuration.sources().size(); i++) {
      checkSource(configuration.sources().get(i), i, sources, errors);
    }
    checkFetch(configuration.fetch(), errors);
    for (int i = 0; i < configuration.operators().size(); i++) {
      var operator = configuration.operators().get(i);
      if (!operator.matches("[a-z]+:[^\\s:]+")) {
        errors.add(
            List.of("operators", "" + i),
            "operators: \"" + operator + "\" is no chat; write it like telegram:123456789");
      }
    }
    if (configuration.storage().name().isBlank()) {
      errors.add(List.of("storage", "file"), "storage.file must name a file");
    }
    for (var platform : platforms) {
      checkPlatform(configuration, platform, errors);
    }
    int port = configuration.web().portOrDefault();
    if (port < 0 || port > 65_535) {
      errors.add(List.of("web", "port"), "web.port must be from 0 to 65535, not " + port);
    }
  }

  private static void checkFetch(Configuration.Fetch fetch, ConfigurationErrors errors) {
    if (fetch.interval().compareTo(Duration.ofSeconds(1)) < 0) {
      errors.add(List.of("fetch", "minimumInterval"), "fetch.minimumInterval must be 1s or more");
    }
    int feeds = fetch.maxFeeds();
    if (feeds < 0 || feeds > 100_000) {
      errors.add(
          List.of("fetch", "maximumFeeds"),
          "fetch.maximumFeeds must be from 0 to 100000, not " + feeds);
    }
    for (int i = 0; i < fetch.allowedRanges().size(); i++) {
      try {
        var unused = AllowedAddressRanges.of(List.of(fetch.allowedRanges().get(i)));
      } catch (IllegalArgumentException e) {
        errors.add(
            List.of("fetch", "allowAddresses", "" + i), "fetch.allowAddresses: " + e.getMessage());
      }
    }
  }

  private static <S extends PlatformSettings> void checkPlatform(
      Configuration configuration, PlatformFactory<S> platform, ConfigurationErrors errors) {
    for (var error : platform.check(configuration.platforms().of(platform))) {
      errors.add(List.of("platforms", platform.name(), error.key()), error.message());
    }
  }

  private static void checkSource(
      SourceEntry entry, int index, List<SourceFactory> sources, ConfigurationErrors errors) {
    var path = List.of("sources", "" + index);
    var where = "sources, entry " + (index + 1);
    if (entry.places().size() != 1) {
      errors.add(path, where + " needs exactly one of " + keys(sources));
      return;
    }
    if (entry.isOfficial() && (entry.name() == null || entry.name().isBlank())) {
      errors.add(
          path, where + " is official, so it needs a name: people are told who confirms a story");
    }
    sources.stream()
        .filter(source -> source.key().equals(entry.kind()))
        .flatMap(source -> source.check(entry.place()).stream())
        .forEach(error ->
            errors.add(List.of("sources", "" + index, entry.kind()), where + ": " + error));
  }

  private static String keys(List<SourceFactory> sources) {
    var keys = sources.stream().map(SourceFactory::key).toList();
    int last = keys.size() - 1;
    return String.join(", ", keys.subList(0, last)) + " and " + keys.get(last);
  }
}
