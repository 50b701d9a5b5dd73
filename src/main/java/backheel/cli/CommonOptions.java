package backheel.cli;

import backheel.ComponentsFactory;
import backheel.config.Configuration;
import backheel.config.ConfigurationReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes: the configuration and the data folder. */
final class CommonOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The configuration (default: config/backheel.yml, or the one that comes along).")
  @Nullable Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder (default: ${DEFAULT-VALUE}).",
      defaultValue = "data")
  Path data = Path.of("data");

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Sets one key of the configuration for this run; may be repeated.")
  List<String> settings = new ArrayList<>();

  Configuration configuration() throws IOException {
    return new ConfigurationReader(ComponentsFactory.SOURCES, ComponentsFactory.PLATFORMS)
        .read(config, settings);
  }

  /** Returns the configuration file that is read, null for the built-in one. */
  @Nullable Path configurationFile() {
    return ConfigurationReader.chosen(config);
  }

  Path database(Configuration configuration) {
    return data.resolve(configuration.storage().name());
  }
}
