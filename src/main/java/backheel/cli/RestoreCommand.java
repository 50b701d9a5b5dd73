package backheel.cli;

import backheel.operations.Backup;
import backheel.operations.DataLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code backheel restore FILE}, which replaces the database by a backup. */
@Command(
    name = "restore",
    description = "Puts a backup in the place of the database; the former one is kept beside it.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private CommonOptions commonOptions = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("backheel-backup.db");

  @Option(
      names = "--keep-owed",
      description =
          "Sends what the backup owed, and announces what came out since: for a backup of just"
              + " now.")
  private boolean keepOwed;

  @Override
  public Integer call() throws Exception {
    var database = commonOptions.database(commonOptions.configuration());
    try (var lock = DataLock.acquire(commonOptions.data)) {
      var restored = Backup.restore(file, database, keepOwed, Clock.systemUTC());
      System.out.printf("Restored %s to %s%n", file, database);
      if (Files.exists(restored.previous())) {
        System.out.printf("The former database is %s%n", restored.previous());
      }
      if (!keepOwed) {
        System.out.printf(
            Locale.ROOT,
            "%d deliveries that the backup owed were set aside, and what feeds brought since is not"
                + " announced: it is no news any more. To send it all the same, restore again with"
                + " --keep-owed%n",
            restored.setAside());
      }
      return 0;
    }
  }
}
