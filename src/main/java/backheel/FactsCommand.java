package backheel;

import backheel.football.FactsFolder;
import backheel.operate.DataLock;
import backheel.store.Database;
import backheel.store.Results;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backheel facts}: results and names from files. */
@Command(
    name = "facts",
    description = "Results and names from files.",
    mixinStandardHelpOptions = true,
    subcommands = FactsCommand.Import.class)
final class FactsCommand {

  /** {@code backheel facts import DIR}: takes in a folder of results, in the place of the last. */
  @Command(
      name = "import",
      description = "Takes in a folder of CSV files: matches, goals, names.",
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {
    @Mixin private Where where = new Where();

    @Parameters(paramLabel = "DIR", description = "The folder that holds matches.csv and the rest.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws Exception {
      var configuration = where.configuration();
      var facts = new FactsFolder(folder);
      var names = facts.names();
      var results = facts.results();
      var fixtures = facts.fixtures();
      try (var lock = DataLock.take(where.data);
          var database = Database.open(where.database(configuration))) {
        new Results(database).replace(results, fixtures, names);
        System.out.printf(
            "Imported %d matches, %d to come and %d names into %s%n",
            results.size(), fixtures.size(), names.size(), database.file());
        return 0;
      }
    }
  }
}
