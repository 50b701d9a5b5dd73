package backheel.cli;

import backheel.operations.Backup;
import backheel.store.database.Database;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * The command {@code backheel backup FILE}, which writes a consistent copy of the database, even
 * while Backheel runs.
 */
@Command(
    name = "backup",
    description = "Writes a consistent copy of the database, also while Backheel runs.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private CommonOptions commonOptions = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "The file to write.")
  private Path file = Path.of("backheel-backup.db");

  @Override
  public Integer call() throws Exception {
    try (var database = Database.open(commonOptions.database(commonOptions.configuration()))) {
      Backup.write(database, file);
      System.out.printf("Backed up %s to %s%n", database.file(), file);
    }
    return 0;
  }
}
