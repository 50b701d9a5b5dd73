package backheel.cli;

import backheel.operations.DataLock;
import backheel.source.feed.Opml;
import backheel.source.feed.OpmlList;
import backheel.store.database.Database;
import backheel.store.feed.Feeds;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * The command {@code backheel feeds import [--chat ID] FILE}, which adds feeds to read from the
 * next start on.
 */
@Command(
    name = "import",
    description = "Takes in the feeds of an OPML file: they are read from the next start on.",
    mixinStandardHelpOptions = true)
final class FeedsImportCommand implements Callable<Integer> {
  /** Maximum size of a list in bytes; a list of thousands of feeds has a tenth of it. */
  private static final long MAX_LIST_BYTES = 16L * 1024 * 1024;

  @Mixin private CommonOptions commonOptions = new CommonOptions();
  @Mixin private FeedsCommand.OfChat one = new FeedsCommand.OfChat();

  @Parameters(paramLabel = "FILE", description = "The OPML file.")
  private Path file = Path.of("feeds.opml");

  @Override
  public Integer call() throws Exception {
    var configuration = commonOptions.configuration();
    if (!Files.isReadable(file)) {
      throw new IOException("There is no file " + file + " that can be read.");
    }
    var list = read(file);
    try (var lock = DataLock.acquire(commonOptions.data);
        var database = Database.open(commonOptions.database(configuration))) {
      var feeds = new Feeds(database, Clock.systemUTC());
      var subscriptions = new Subscriptions(database, Clock.systemUTC());
      var chat = one.chat();
      for (var entry : list.feeds()) {
        var address = entry.feed().toString();
        var feed = new Feeds.Feed(address, address, entry.title());
        if (chat.isPresent()) {
          feeds.add(feed);
          subscriptions.add(
              chat.get(), new Topic.Feed(feed.key()), "", SubscriptionFilter.UNFILTERED);
        } else {
          feeds.addImported(feed);
        }
      }
      System.out.printf(
          Locale.ROOT, "Imported %d feeds into %s%n", list.feeds().size(), database.file());
      for (var leftOut : list.leftOut()) {
        System.out.printf("Left out, because its address cannot be read: %s%n", leftOut);
      }
      return 0;
    }
  }

  /** Reads the whole list before any of it is imported. */
  private static OpmlList read(Path file) throws IOException {
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
