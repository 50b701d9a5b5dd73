package backheel.cli;

import backheel.chat.ChatId;
import backheel.config.Configuration;
import backheel.operations.DataLock;
import backheel.source.feed.FeedSource;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.database.PrivateFiles;
import backheel.store.feed.Feeds;
import backheel.store.subscription.Subscriptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code backheel feeds}, for the list of feeds as OPML. */
@Command(
    name = "feeds",
    description = "The list of feeds, as OPML.",
    mixinStandardHelpOptions = true,
    subcommands = {FeedsCommand.Export.class, FeedsCommand.Import.class})
final class FeedsCommand {

  /** The option that selects one chat's feeds. */
  static final class OfChat {
    @Option(
        names = "--chat",
        paramLabel = "ID",
        description = "Only the feeds that this chat gets, such as telegram:123456789.")
    private @Nullable String id;

    /** Returns the chat, empty for all chats; an id that is not a chat's stops the command. */
    Optional<String> chat() {
      return Optional.ofNullable(id).map(typed -> ChatId.parse(typed).toString());
    }
  }

  /**
   * The command {@code backheel feeds export [--chat ID] [FILE]}, which writes every feed that is
   * read.
   */
  @Command(
      name = "export",
      description = "Writes every feed that is read, to standard output or a file.",
      mixinStandardHelpOptions = true)
  static final class Export implements Callable<Integer> {
    @Mixin private CommonOptions commonOptions = new CommonOptions();
    @Mixin private OfChat one = new OfChat();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file to write.")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
      var configuration = commonOptions.configuration();
      var chat = one.chat();
      var entries = chat.isPresent() ? ofChat(configuration, chat.get()) : all(configuration);
      var opml = Opml.write("Backheel", List.copyOf(entries.values()));
      if (file == null) {
        System.out.println(opml);
      } else {
        write(file, opml);
      }
      return 0;
    }

    /** Writes a new file; an existing file is never overwritten, nor one that a link leads to. */
    private static void write(Path file, String opml) throws IOException {
      try {
        PrivateFiles.create(file);
        Files.writeString(file, opml);
      } catch (FileAlreadyExistsException e) {
        throw new IOException(file + " exists already: choose another name for the list.", e);
      } catch (FileSystemException e) {
        var why = e.getReason() == null ? "there is no such folder, or not allowed" : e.getReason();
        throw new IOException("The list " + file + " could not be written: " + why, e);
      }
    }

    private Map<String, Opml.Entry> ofChat(Configuration configuration, String chat)
        throws DatabaseUnavailableException {
      var entries = new LinkedHashMap<String, Opml.Entry>();
      try (var database = Database.open(commonOptions.database(configuration))) {
        for (var feed : new Subscriptions(database, Clock.systemUTC()).feedSubscriptions(chat)) {
          if (!feed.address().isEmpty()) {
            entries.put(feed.address(), new Opml.Entry(feed.title(), URI.create(feed.address())));
          }
        }
      }
      return entries;
    }

    private Map<String, Opml.Entry> all(Configuration configuration)
        throws DatabaseUnavailableException {
      var entries = new LinkedHashMap<String, Opml.Entry>();
      for (var source : configuration.sources()) {
        if (source.kind().equals(FeedSource.KEY)) {
          var feed = source.place();
          var title = source.name() == null ? feed : source.name();
          entries.put(feed, new Opml.Entry(title, URI.create(feed)));
        }
      }
      try (var database = Database.open(commonOptions.database(configuration))) {
        for (var feed : new Feeds(database, Clock.systemUTC()).activeFeeds()) {
          entries.putIfAbsent(
              feed.address(), new Opml.Entry(feed.title(), URI.create(feed.address())));
        }
      }
      return entries;
    }
  }

  /**
   * The command {@code backheel feeds import [--chat ID] FILE}, which adds feeds to read from the
   * next start on.
   */
  @Command(
      name = "import",
      description = "Takes in the feeds of an OPML file: they are read from the next start on.",
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {
    /** Maximum size of a list in bytes; a list of thousands of feeds has a tenth of it. */
    private static final long MAX_LIST_BYTES = 16L * 1024 * 1024;

    @Mixin private CommonOptions commonOptions = new CommonOptions();
    @Mixin private OfChat one = new OfChat();

    @Parameters(paramLabel = "FILE", description = "The OPML file.")
    private Path file = Path.of("feeds.opml");

    @Override
    public Integer call() throws Exception {
      var configuration = commonOptions.configuration();
      if (!Files.isReadable(file)) {
        throw new IOException("There is no file " + file + " that can be read.");
      }
      var entries = read(file);
      try (var lock = DataLock.acquire(commonOptions.data);
          var database = Database.open(commonOptions.database(configuration))) {
        var feeds = new Feeds(database, Clock.systemUTC());
        var subscriptions = new Subscriptions(database, Clock.systemUTC());
        var chat = one.chat();
        for (var entry : entries) {
          var address = entry.feed().toString();
          var feed = new Feeds.Feed(address, address, entry.title());
          if (chat.isPresent()) {
            feeds.add(feed);
            subscriptions.subscribe(chat.get(), feed.key());
          } else {
            feeds.addImported(feed);
          }
        }
        System.out.printf("Imported %d feeds into %s%n", entries.size(), database.file());
        return 0;
      }
    }

    /** Reads the whole list before any of it is imported. */
    private static List<Opml.Entry> read(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        throw new IOException("Nothing was imported: " + file + " is no file.");
      }
      if (Files.size(file) > MAX_LIST_BYTES) {
        throw new IOException("Nothing was imported: " + file + " is larger than 16 MB.");
      }
      var bytes = Files.readAllBytes(file);
      try {
        return Opml.read(bytes);
      } catch (IOException e) {
        throw new IOException("Nothing was imported from " + file + ": " + e.getMessage(), e);
      }
    }
  }
}
