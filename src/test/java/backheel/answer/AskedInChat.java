package backheel.answer;

import static backheel.testing.Samples.NOON;
import static org.mockito.Mockito.mock;

import backheel.card.CardRenderer;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.store.Arrival;
import backheel.store.CachedStories;
import backheel.store.Chats;
import backheel.store.Database;
import backheel.store.LongActions;
import backheel.store.Results;
import backheel.store.SqlStories;
import backheel.store.StoreUnusable;
import backheel.store.Style;
import backheel.store.Subscriptions;
import backheel.story.Report;
import backheel.subscription.FeedDesk;
import backheel.subscription.StoryCards;
import backheel.testing.SettableClock;
import java.nio.file.Path;
import java.util.List;

/** One chat that asks, on a database of its own. */
final class AskedInChat implements AutoCloseable {
  static final ChatId CHAT = new ChatId("fake", "ann");

  final SettableClock clock = new SettableClock(NOON);
  final Database database;
  final CachedStories stories;
  final Chats chats;
  final Results results;
  private final Commands commands;

  AskedInChat(Path folder) throws StoreUnusable {
    database = Database.open(folder.resolve("test.db"));
    stories = new CachedStories(new SqlStories(database, clock));
    chats = new Chats(database, clock);
    results = new Results(database);
    commands =
        new Commands(
            new Ground(
                stories,
                chats,
                Subscriptions.in(database, chats, clock),
                results,
                new LongActions(database, clock),
                Catalogue.bundled(),
                mock(FeedDesk.class),
                List::of,
                chat -> {},
                Editors.NOBODY,
                new StoryCards(new CardRenderer(Catalogue.bundled())),
                clock));
  }

  void stored(Report... reports) {
    for (var report : reports) {
      stories.add(new Arrival(report, null, "wire", false));
    }
  }

  /** Adds a report to a story. */
  void joined(long story, Report report) {
    stories.add(new Arrival(report, story, "wire", false));
  }

  Style style() {
    return chats.settings(CHAT.toString()).style();
  }

  void style(Style style) {
    chats.setStyle(CHAT.toString(), style);
  }

  Reply ask(String text) {
    return ask(text, "en");
  }

  Reply ask(String text, String language) {
    return commands
        .answer(new Question(CHAT, text, language, Place.PRIVATE, () -> true, null))
        .orElseThrow();
  }

  static List<String> actions(Reply reply) {
    return reply.buttons().stream().flatMap(List::stream).map(Button::action).toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
