package backheel.answer;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import backheel.card.CardRenderer;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.football.Catalogue;
import backheel.store.Arrival;
import backheel.store.Chats;
import backheel.store.Database;
import backheel.store.Decided;
import backheel.store.LongActions;
import backheel.store.Results;
import backheel.store.SqlStories;
import backheel.store.StoreUnusable;
import backheel.store.Stories;
import backheel.store.Subscriptions;
import backheel.subscription.FeedDesk;
import backheel.subscription.StoryCards;
import backheel.testing.SettableClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorCommandsTest {
  @TempDir Path folder = Path.of("");

  /** The chat "boss" is the operator's. */
  private record Desk(Stories stories) implements Editors {
    @Override
    public boolean include(Question question) {
      return question.chat().address().equals("boss");
    }

    @Override
    public Optional<Decided> merge(long into, long from, String by, String why) {
      return stories.merge(into, from, by, why);
    }

    @Override
    public Optional<Decided> split(long story, List<String> reports, String by, String why) {
      return stories.split(story, reports, by, why);
    }

    @Override
    public Optional<Decided> undo() {
      return stories.undo();
    }
  }

  private static String ask(Commands commands, String who, String text) {
    var chat = new ChatId("fake", who);
    return commands.answer(Question.typed(chat, text, "en")).orElseThrow().words();
  }

  @Test
  void operatorsMergeSplitAndUndoAndEverybodyMayAskWhy() throws StoreUnusable {
    var clock = new SettableClock(NOON);
    try (var database = Database.open(folder.resolve("test.db"))) {
      var stories = new SqlStories(database, clock);
      var chats = new Chats(database, clock);
      var commands =
          new Commands(
              new Ground(
                  stories,
                  chats,
                  Subscriptions.in(database, chats, clock),
                  new Results(database),
                  new LongActions(database, clock),
                  Catalogue.bundled(),
                  mock(FeedDesk.class),
                  List::of,
                  chat -> {},
                  new Desk(stories),
                  new StoryCards(new CardRenderer(Catalogue.bundled())),
                  clock));
      stories.add(new Arrival(report("a", "Hakimi signs", NOON, HAKIMI), null, "w", false));
      stories.add(
          new Arrival(
              report("b", "Hakimi stays", NOON, MBAPPE), 1L, "w", false, List.of("copy 58")));

      assertThat(ask(commands, "ann", "/why 1")).contains("58 %").contains("the first to tell it");
      assertThat(ask(commands, "ann", "/split 1 2")).contains("no command");
      assertThat(ask(commands, "ann", "/help")).doesNotContain("/split");
      assertThat(ask(commands, "boss", "/help")).contains("/split");
      assertThat(ask(commands, "boss", "/split 1 2")).contains("story 2");
      assertThat(ask(commands, "boss", "/merge 1 2 it is one")).contains("part of story 1");
      assertThat(ask(commands, "ann", "/why 2")).contains("it is one");
      assertThat(ask(commands, "boss", "/undo")).contains("apart from story 1");
      assertThat(ask(commands, "boss", "/undo")).contains("part of story 1 again");
      assertThat(ask(commands, "boss", "/undo")).contains("nothing to take back");
    }
  }
}
