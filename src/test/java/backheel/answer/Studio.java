package backheel.answer;

import static backheel.testing.Samples.NOON;

import backheel.card.CardRenderer;
import backheel.chat.Answers.Invitation;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.MessageRef;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Rights;
import backheel.chat.Rights.Permission;
import backheel.football.Catalogue;
import backheel.store.Arrival;
import backheel.store.CachedStories;
import backheel.store.Chats;
import backheel.store.Database;
import backheel.store.Decided;
import backheel.store.Feeds;
import backheel.store.LongActions;
import backheel.store.Results;
import backheel.store.SqlLanes;
import backheel.store.SqlStories;
import backheel.store.StoreUnusable;
import backheel.store.Subscriptions;
import backheel.story.Report;
import backheel.subscription.FeedDesk;
import backheel.subscription.StoryCards;
import backheel.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands over a store of their own, and people who ask them in private and among many. */
final class Studio implements AutoCloseable {
  static final ChatId ANN = new ChatId("telegram", "1");
  static final ChatId BOB = new ChatId("telegram", "2");
  static final ChatId CHANNEL = new ChatId("telegram", "-100123");
  static final ChatId GROUP = new ChatId("telegram", "-5");
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  final SettableClock clock = new SettableClock(NOON);
  final Database database;
  final CachedStories stories;
  final Chats chats;
  final Subscriptions subscriptions;
  final Commands commands;
  final Feeds feeds;
  final List<ChatId> woken = new ArrayList<>();

  /** Those who may use the operator's commands. */
  final Set<ChatId> operators = new HashSet<>();

  /** Who may manage what, as the platform says. */
  final Map<ChatId, Set<ChatId>> managers = new HashMap<>();

  /** What the bot may do, as the platform says. */
  final Map<Permission, Boolean> may = new HashMap<>();

  final Map<ChatId, String> titles = new HashMap<>();

  Studio(Path folder) throws StoreUnusable {
    database = Database.open(folder.resolve("studio.db"));
    stories = new CachedStories(new SqlStories(database, clock));
    chats = new Chats(database, clock);
    subscriptions = Subscriptions.in(database, chats, clock);
    feeds = new Feeds(database, clock);
    commands =
        new Commands(
            new Ground(
                stories,
                chats,
                subscriptions,
                new Results(database),
                new LongActions(database, clock),
                CATALOGUE,
                new Desk(),
                List::of,
                woken::add,
                new Operators(),
                new StoryCards(new CardRenderer(CATALOGUE)),
                clock));
  }

  /** There is a feed only at an address that was {@link #adds added}. */
  private final class Desk implements FeedDesk {
    @Override
    public Finding look(String address) {
      return feeds.byAddress(address).stream()
          .findFirst()
          .<Finding>map(feed ->
              feeds.standing(feed.key()).filter(Feeds.Standing.REFUSED::equals).isPresent()
                  ? new Finding.None(Lack.REFUSED)
                  : new Finding.Found(feed.key(), feed.title(), feed.address()))
          .orElseGet(() -> new Finding.None(Lack.NO_FEED));
    }

    @Override
    public void mayDrop(String feedKey) {}

    @Override
    public List<Feeds.Added> added() {
      return feeds.added();
    }

    @Override
    public List<String> decide(String feedKey, Feeds.Standing standing) {
      return stories.decide(feedKey, standing).chats();
    }
  }

  /** Those who were made operators. */
  private final class Operators implements Editors {
    @Override
    public boolean include(Question question) {
      return operators.contains(question.chat());
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

  /** Somebody adds a feed that nobody had added before. */
  void adds(ChatId chat, String address, String title) {
    feeds.add(new Feeds.Feed(address, address, title));
    ask(chat, "/subscribe " + address);
  }

  /** A report of a feed that a chat has added. */
  long arrives(String feed, Report report) {
    clock.forward(Duration.ofSeconds(10));
    var audience = feeds.audience(feed);
    var stored = report.withId(audience.idOf(report.id()));
    return stories.add(new Arrival(stored, null, feed, true, List.of(), "", audience)).story();
  }

  void manages(ChatId person, ChatId chat) {
    managers.computeIfAbsent(person, key -> new HashSet<>()).add(chat);
  }

  Rights rights(ChatId person, ChatId chat, Place place) {
    return new Rights() {
      @Override
      public boolean here() {
        return place == Place.PRIVATE || in(chat);
      }

      @Override
      public boolean in(ChatId other) {
        return managers.getOrDefault(person, Set.of()).contains(other);
      }

      @Override
      public Map<Permission, Boolean> ofTheBot(ChatId asked) {
        return Map.copyOf(may);
      }

      @Override
      public String title(ChatId asked) {
        return titles.getOrDefault(asked, "");
      }

      @Override
      public Optional<ChatId> named(String name) {
        return name.equals("@public_channel") ? Optional.of(CHANNEL) : Optional.empty();
      }
    };
  }

  Reply ask(String text) {
    return ask(ANN, text);
  }

  Reply ask(ChatId person, String text) {
    return maybe(person, person, Place.PRIVATE, text, null).orElseThrow();
  }

  Optional<Reply> inGroup(ChatId person, String text) {
    return maybe(person, GROUP, Place.GROUP, text, null);
  }

  /** A button under an answer in the same chat. */
  Reply press(ChatId person, Button button) {
    var message = new MessageRef(person, "7");
    return commands
        .answer(
            new Question(
                person,
                button.action(),
                "en",
                Place.PRIVATE,
                rights(person, person, Place.PRIVATE),
                message,
                person,
                person))
        .orElseThrow();
  }

  /** A button in the group, under what another person had asked for. */
  Optional<Reply> pressInGroup(ChatId person, ChatId owner, String action) {
    var message = new MessageRef(GROUP, "7");
    return commands.answer(
        new Question(
            GROUP,
            action,
            "en",
            Place.GROUP,
            rights(person, GROUP, Place.GROUP),
            message,
            person,
            owner));
  }

  private Optional<Reply> maybe(
      ChatId person, ChatId chat, Place place, String text, @Nullable MessageRef pressed) {
    return commands.answer(
        new Question(chat, text, "en", place, rights(person, chat, place), pressed, person));
  }

  /** Ann brings the bot into her channel. */
  Reply invited() {
    manages(ANN, CHANNEL);
    return commands
        .invited(
            new Invitation(CHANNEL, "Sample Channel", Place.CHANNEL, ANN, "en", Map.copyOf(may)))
        .orElseThrow();
  }

  long arrives(Report report) {
    clock.forward(Duration.ofSeconds(10));
    return stories.add(new Arrival(report, null, "wire", true)).story();
  }

  List<String> follows(ChatId chat) {
    return subscriptions.wishes().of(chat.toString()).stream().map(wish -> wish.target()).toList();
  }

  /** The story that is owed to a chat first, 0 for a notice. */
  List<Long> owed(ChatId chat) {
    return SqlLanes.onDuty(database, clock).due(chat.platform(), List.of(), 10).stream()
        .filter(owed -> owed.chat().equals(chat.toString()))
        .map(owed -> owed.first().story())
        .toList();
  }

  static Button button(Reply reply, String label) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .filter(b -> b.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + reply.buttons()));
  }

  @Override
  public void close() {
    database.close();
  }
}
