package backheel;

import backheel.operate.Backup;
import backheel.operate.DataLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backheel restore FILE}: puts a backup in the place of the database. */
@Command(
    name = "restore",
    description = "Puts a backup in the place of the database; the former one is kept beside it.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private Where where = new Where();

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("backheel-backup.db");

  @Override
  public Integer call() throws Exception {
    var database = where.database(where.configuration());
    try (var lock = DataLock.take(where.data)) {
      var former = Backup.restore(file, database);
      System.out.printf("Restored %s to %s%n", file, database);
      if (Files.exists(former)) {
        System.out.printf("The former database is %s%n", former);
      }
      return 0;
    }
  }
}
