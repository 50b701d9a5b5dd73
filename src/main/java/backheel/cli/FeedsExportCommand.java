package backheel.cli;

import backheel.chat.ChatId;
import backheel.config.Configuration;
import backheel.source.SourceFactory;
import backheel.source.feed.FeedSource;
import backheel.source.feed.Opml;
import backheel.source.feed.OpmlFeed;
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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * The command {@code backheel feeds export [--chat ID] [FILE]}, which writes every feed that is
 * read.
 */
@Command(
    name = "export",
    description = "Writes every feed that is read, to standard output or a file.",
    mixinStandardHelpOptions = true)
final class FeedsExportCommand implements Callable<Integer> {
  @Mixin private CommonOptions commonOptions = new CommonOptions();
  @Mixin private FeedsCommand.OfChat one = new FeedsCommand.OfChat();

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

  private Map<String, OpmlFeed> ofChat(Configuration configuration, ChatId chat)
      throws DatabaseUnavailableException {
    var entries = new LinkedHashMap<String, OpmlFeed>();
    try (var database = Database.open(commonOptions.database(configuration))) {
      for (var feed : new Subscriptions(database, Clock.systemUTC()).feedSubscriptions(chat)) {
        if (!feed.address().isEmpty()) {
          entries.put(feed.address(), new OpmlFeed(feed.title(), URI.create(feed.address())));
        }
      }
    }
    return entries;
  }

  private Map<String, OpmlFeed> all(Configuration configuration)
      throws DatabaseUnavailableException {
    var entries = new LinkedHashMap<String, OpmlFeed>();
    for (var source : configuration.sources()) {
      if (source.kind().equals(FeedSource.KEY)) {
        var feed = source.place();
        var title = source.name() == null ? feed : source.name();
        entries.put(feed, new OpmlFeed(title, SourceFactory.webAddress(feed)));
      }
    }
    try (var database = Database.open(commonOptions.database(configuration))) {
      for (var feed : new Feeds(database, Clock.systemUTC()).activeFeeds()) {
        entries.putIfAbsent(feed.address(), new OpmlFeed(feed.title(), URI.create(feed.address())));
      }
    }
    return entries;
  }
}
