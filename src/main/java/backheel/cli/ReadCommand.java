package backheel.cli;

import backheel.football.Catalogue;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.match.ImportedFootballData;
import backheel.understanding.DocumentAnalyzer;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code backheel read}, which reads documents and writes what it understood, both as
 * JSON lines.
 */
@Command(
    name = "read",
    description = "Reads documents as JSON lines and writes what it understood, as JSON lines.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
  @Mixin private CommonOptions commonOptions = new CommonOptions();

  @Option(names = "--article", description = "The text is an article already: nothing is cut.")
  private boolean article;

  @Option(names = "--headlines", description = "The documents are titles only, for grouping.")
  private boolean headlines;

  @Override
  public Integer call() throws Exception {
    var catalogue = catalogue(commonOptions.database(commonOptions.configuration()));
    try (var out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8)) {
      var documentAnalyzer = new DocumentAnalyzer(catalogue);
      return new DocumentBatchProcessor(documentAnalyzer, Clock.systemUTC())
          .run(System.in, out, System.err, article, headlines);
    }
  }

  /** Returns the catalogue, with what was imported into the data folder if there is one. */
  private static Catalogue catalogue(Path file) throws DatabaseUnavailableException {
    if (!Files.exists(file)) {
      return Catalogue.bundled();
    }
    try (var database = Database.open(file)) {
      var imported = new ImportedFootballData(database);
      return Catalogue.bundled().with(imported.names()).withResults(imported.all());
    }
  }
}
