package backheel;

import backheel.operate.DataLock;
import backheel.source.Opml;
import backheel.store.Database;
import backheel.store.Feeds;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backheel feeds}: the list of feeds, as OPML. */
@Command(
    name = "feeds",
    description = "The list of feeds, as OPML.",
    mixinStandardHelpOptions = true,
    subcommands = {FeedsCommand.Export.class, FeedsCommand.Import.class})
final class FeedsCommand {

  /** {@code backheel feeds export [FILE]}: every feed that is read. */
  @Command(
      name = "export",
      description = "Writes every feed that is read, to standard output or a file.",
      mixinStandardHelpOptions = true)
  static final class Export implements Callable<Integer> {
    @Mixin private Where where = new Where();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file to write.")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
      var configuration = where.configuration();
      var entries = new LinkedHashMap<String, Opml.Entry>();
      for (var source : configuration.sources()) {
        var feed = source.feed();
        if (feed != null) {
          var title = source.name() == null ? feed : source.name();
          entries.put(feed, new Opml.Entry(title, URI.create(feed)));
        }
      }
      try (var database = Database.open(where.database(configuration))) {
        for (var feed : new Feeds(database, Clock.systemUTC()).subscribed()) {
          entries.putIfAbsent(
              feed.address(), new Opml.Entry(feed.title(), URI.create(feed.address())));
        }
      }
      var opml = Opml.write("Backheel", List.copyOf(entries.values()));
      if (file == null) {
        System.out.println(opml);
      } else {
        Files.writeString(file, opml);
      }
      return 0;
    }
  }

  /** {@code backheel feeds import FILE}: feeds to read from now on. */
  @Command(
      name = "import",
      description = "Takes in the feeds of an OPML file: they are read from the next start on.",
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {
    @Mixin private Where where = new Where();

    @Parameters(paramLabel = "FILE", description = "The OPML file.")
    private Path file = Path.of("feeds.opml");

    @Override
    public Integer call() throws Exception {
      var configuration = where.configuration();
      if (!Files.isReadable(file)) {
        throw new IOException("There is no file " + file + " that can be read.");
      }
      var entries = Opml.read(Files.readAllBytes(file));
      try (var lock = DataLock.take(where.data);
          var database = Database.open(where.database(configuration))) {
        var feeds = new Feeds(database, Clock.systemUTC());
        for (var entry : entries) {
          var address = entry.feed().toString();
          feeds.addImported(new Feeds.Feed(address, address, entry.title()));
        }
        System.out.printf("Imported %d feeds into %s%n", entries.size(), database.file());
        return 0;
      }
    }
  }
}
