package backheel.cli;

import backheel.football.FactsFolder;
import backheel.operations.DataLock;
import backheel.store.database.Database;
import backheel.store.match.ImportedFootballData;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code backheel facts}, for results and names from files. */
@Command(
    name = "facts",
    description = "Results and names from files.",
    mixinStandardHelpOptions = true,
    subcommands = FactsCommand.Import.class)
final class FactsCommand {

  /**
   * The command {@code backheel facts import DIR}, which imports a folder of results in place of
   * the previous one.
   */
  @Command(
      name = "import",
      description = "Takes in a folder of CSV files: matches, goals, names.",
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {
    @Mixin private CommonOptions commonOptions = new CommonOptions();

    @Parameters(paramLabel = "DIR", description = "The folder that holds matches.csv and the rest.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws Exception {
      var configuration = commonOptions.configuration();
      var facts = new FactsFolder(folder);
      var names = facts.names();
      var results = facts.results();
      var fixtures = facts.fixtures();
      try (var lock = DataLock.acquire(commonOptions.data);
          var database = Database.open(commonOptions.database(configuration))) {
        new ImportedFootballData(database).replace(results, fixtures, names);
        System.out.printf(
            Locale.ROOT,
            "Imported %d matches, %d to come and %d names into %s%n",
            results.size(),
            fixtures.size(),
            names.size(),
            database.file());
        return 0;
      }
    }
  }
}
