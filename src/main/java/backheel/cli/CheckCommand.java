package backheel.cli;

import backheel.ComponentsFactory;
import backheel.config.Configuration;
import backheel.platform.PlatformContext;
import backheel.platform.PlatformFactory;
import backheel.platform.PlatformFactory.Network;
import backheel.platform.PlatformSettings;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.database.PrivateFiles;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code backheel check}, which checks configuration, data, tokens and sources before a
 * start.
 */
@Command(
    name = "check",
    description = "Checks configuration, data, tokens and sources; 0 when all is well, else 2.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private CommonOptions commonOptions = new CommonOptions();

  @Option(names = "--offline", description = "Asks nobody on the network.")
  private boolean offline;

  private final List<String> problems = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    Configuration configuration;
    try {
      configuration = commonOptions.configuration();
      report("configuration", "well", null);
    } catch (IOException e) {
      report("configuration", "", e.getMessage());
      return 2;
    }
    checkData(configuration);
    checkPlatforms(configuration);
    if (!offline) {
      checkSources(configuration);
    }
    System.out.println(
        problems.isEmpty()
            ? "All is well."
            : problems.size() + " of these need a look: " + String.join(", ", problems));
    return problems.isEmpty() ? 0 : 2;
  }

  private void checkData(Configuration configuration) {
    try {
      PrivateFiles.createFolder(commonOptions.data);
      try (var database = Database.open(commonOptions.database(configuration))) {
        report("data", database.file() + " can be used", null);
      }
    } catch (DatabaseUnavailableException | IOException e) {
      report("data", "", e.getMessage());
    }
  }

  private void checkPlatforms(Configuration configuration) {
    var context =
        new PlatformContext(
            System.getenv(), Clock.systemUTC(), configuration.web().portOrDefault());
    for (var platform : ComponentsFactory.PLATFORMS) {
      checkPlatform(platform, configuration, context);
    }
  }

  private <S extends PlatformSettings> void checkPlatform(
      PlatformFactory<S> platform, Configuration configuration, PlatformContext context) {
    var diagnosis =
        platform.diagnose(
            configuration.platforms().of(platform),
            context,
            offline ? Network.OFFLINE : Network.ONLINE);
    report(platform.name(), diagnosis.note(), diagnosis.usable() ? null : diagnosis.note());
  }

  private void checkSources(Configuration configuration) throws IOException {
    var factory =
        new ComponentsFactory(
            configuration, commonOptions.data, System.getenv(), Clock.systemUTC());
    for (var source : configuration.sources()) {
      var name = source.name() == null ? source.place() : source.name();
      try {
        factory.probe(source).ifPresent(found -> report(name, found, null));
      } catch (IOException e) {
        report(name, "", e.getMessage());
      }
    }
  }

  private void report(String what, String well, @Nullable String trouble) {
    System.out.printf(
        "%-4s %-20s %s%n", trouble == null ? "ok" : "!!", what, trouble == null ? well : trouble);
    if (trouble != null) {
      problems.add(what);
    }
  }
}
