package backheel.answer;

import static backheel.testing.Samples.NOON;
import static org.mockito.Mockito.mock;

import backheel.answer.command.CommandServices;
import backheel.answer.command.FeedLookup;
import backheel.answer.command.OperatorActions;
import backheel.card.CardRenderer;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.message.CardPictureRenderer;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.ButtonActions;
import backheel.store.chat.Chats;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.match.ImportedFacts;
import backheel.store.story.CachedStories;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.story.Report;
import backheel.subscription.MessageStyle;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.util.List;

/** One chat that asks, on a database of its own. */
public final class SingleChatFixture implements AutoCloseable {
  static final ChatId CHAT = new ChatId("fake", "ann");

  final SettableClock clock = new SettableClock(NOON);
  final Database database;
  final CachedStories stories;
  final Chats chats;
  final ImportedFacts importedFacts;
  private final CommandDispatcher commandDispatcher;

  public SingleChatFixture(Path folder) throws DatabaseUnavailableException {
    database = Database.open(folder.resolve("test.db"));
    stories = new CachedStories(new SqlStories(database, clock));
    chats = new Chats(database, clock);
    importedFacts = new ImportedFacts(database);
    commandDispatcher =
        new CommandDispatcher(
            new CommandServices(
                stories,
                chats,
                SubscriptionRepositories.open(database, chats, clock),
                importedFacts,
                new ButtonActions(database, clock),
                Catalogue.bundled(),
                mock(FeedLookup.class),
                List::of,
                chat -> {},
                OperatorActions.NONE,
                new CardPictureRenderer(new CardRenderer(Catalogue.bundled())),
                clock));
  }

  public void stored(Report... reports) {
    for (var report : reports) {
      stories.add(new IncomingReport(report, null, "wire", false));
    }
  }

  /** Adds a report to a story. */
  public void joined(long story, Report report) {
    stories.add(new IncomingReport(report, story, "wire", false));
  }

  public MessageStyle style() {
    return chats.settings(CHAT).style();
  }

  public void style(MessageStyle messageStyle) {
    chats.setStyle(CHAT, messageStyle);
  }

  public Reply ask(String text) {
    return ask(text, "en");
  }

  public Reply ask(String text, String language) {
    return commandDispatcher
        .answer(new Question(CHAT, text, language, ChatType.PRIVATE, () -> true, null))
        .orElseThrow();
  }

  public static List<String> actions(Reply reply) {
    return reply.buttons().stream().flatMap(List::stream).map(Button::action).toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
