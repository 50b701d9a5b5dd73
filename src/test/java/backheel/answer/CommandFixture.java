package backheel.answer;

import backheel.answer.command.FeedRegistry;
import backheel.answer.command.StoryModerationActions;
import backheel.chat.BotAddedEvent;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.ChatPermissions;
import backheel.chat.ChatPermissions.Permission;
import backheel.chat.MessageRef;
import backheel.chat.PlatformCapabilities;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.Chats;
import backheel.store.feed.Feeds;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.story.CachedStories;
import backheel.store.story.EditorialDecision;
import backheel.store.story.IncomingReport;
import backheel.story.Report;
import backheel.testing.TestServices;
import backheel.testing.store.TestStore;
import backheel.testing.time.SettableClock;
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
final class CommandFixture {
  static final ChatId ANN = new ChatId("telegram", "1");
  static final ChatId BOB = new ChatId("telegram", "2");
  static final ChatId CHANNEL = new ChatId("telegram", "-100123");
  static final ChatId GROUP = new ChatId("telegram", "-5");

  final SettableClock clock;
  final CachedStories stories;
  final Chats chats;
  final SubscriptionRepositories repositories;
  final CommandDispatcher commandDispatcher;
  final Feeds feeds;
  final Outbox outbox;
  final List<ChatId> woken = new ArrayList<>();

  /** Those who may use the operator's commands. */
  final Set<ChatId> operators = new HashSet<>();

  /** Who may manage what, as the platform says. */
  final Map<ChatId, Set<ChatId>> managers = new HashMap<>();

  /** What the bot may do, as the platform says. */
  final Map<Permission, Boolean> may = new HashMap<>();

  final Map<ChatId, String> titles = new HashMap<>();

  CommandFixture(TestStore store) {
    clock = store.clock();
    stories = store.get(CachedStories.class);
    chats = store.get(Chats.class);
    repositories = store.get(SubscriptionRepositories.class);
    feeds = store.get(Feeds.class);
    outbox = store.get(Outbox.class);
    commandDispatcher =
        new CommandDispatcher(
            TestServices.on(store)
                .feeds(new AddedFeeds())
                .operator(new Operators())
                .onWake(woken::add)
                .build(),
            CommandFixture::capabilities);
  }

  private static PlatformCapabilities capabilities(String platform) {
    return platform.equals("discord")
        ? new PlatformCapabilities(true, true, 64)
        : PlatformCapabilities.COMMON;
  }

  /** There is a feed only at an address that was {@link #adds added}. */
  private final class AddedFeeds implements FeedRegistry {
    @Override
    public LookupResult lookUp(String address) {
      return feeds.byAddress(address).stream()
          .findFirst()
          .<LookupResult>map(feed ->
              feeds.visibility(feed.key()).filter(Feeds.Visibility.REFUSED::equals).isPresent()
                  ? new LookupResult.NotFound(FailureReason.REFUSED)
                  : new LookupResult.Found(feed.key(), feed.title(), feed.address()))
          .orElseGet(() -> new LookupResult.NotFound(FailureReason.NO_FEED));
    }

    @Override
    public void releaseIfUnused(String feedKey) {}

    @Override
    public List<Feeds.AddedFeed> addedFeeds() {
      return feeds.added();
    }

    @Override
    public List<ChatId> setVisibility(String feedKey, Feeds.Visibility visibility) {
      return stories.setFeedVisibility(feedKey, visibility).chats();
    }
  }

  /** Those who were made operators. */
  private final class Operators implements StoryModerationActions {
    @Override
    public boolean isOperator(Question question) {
      return operators.contains(question.chat());
    }

    @Override
    public Optional<EditorialDecision> merge(long into, long from, ChatId by, String why) {
      return stories.merge(into, from, by, why);
    }

    @Override
    public Optional<EditorialDecision> split(
        long story, List<String> reports, ChatId by, String why) {
      return stories.split(story, reports, by, why);
    }

    @Override
    public Optional<EditorialDecision> undo() {
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
    return stories
        .add(new IncomingReport(stored, null, feed, true, List.of(), "", audience))
        .story();
  }

  void manages(ChatId person, ChatId chat) {
    managers.computeIfAbsent(person, key -> new HashSet<>()).add(chat);
  }

  ChatPermissions rights(ChatId person, ChatId chat, ChatType chatType) {
    return new ChatPermissions() {
      @Override
      public boolean mayManage() {
        return chatType == ChatType.PRIVATE || mayManage(chat);
      }

      @Override
      public boolean mayManage(ChatId other) {
        return managers.getOrDefault(person, Set.of()).contains(other);
      }

      @Override
      public Map<Permission, Boolean> botPermissions(ChatId asked) {
        return Map.copyOf(may);
      }

      @Override
      public String title(ChatId asked) {
        return titles.getOrDefault(asked, "");
      }

      @Override
      public Optional<ChatId> chatNamed(String name) {
        return name.equals("@public_channel") ? Optional.of(CHANNEL) : Optional.empty();
      }
    };
  }

  Reply ask(String text) {
    return ask(ANN, text);
  }

  Reply ask(ChatId person, String text) {
    return maybe(person, person, ChatType.PRIVATE, text, null).orElseThrow();
  }

  Optional<Reply> inGroup(ChatId person, String text) {
    return maybe(person, GROUP, ChatType.GROUP, text, null);
  }

  /** A button under an answer in the same chat. */
  Reply press(ChatId person, Button button) {
    var message = new MessageRef(person, "7");
    return commandDispatcher
        .answer(
            new Question(
                person,
                button.action(),
                "en",
                ChatType.PRIVATE,
                rights(person, person, ChatType.PRIVATE),
                message,
                person,
                person))
        .orElseThrow();
  }

  /** A button in the group, under what another person had asked for. */
  Optional<Reply> pressInGroup(ChatId person, ChatId owner, String action) {
    var message = new MessageRef(GROUP, "7");
    return commandDispatcher.answer(
        new Question(
            GROUP,
            action,
            "en",
            ChatType.GROUP,
            rights(person, GROUP, ChatType.GROUP),
            message,
            person,
            owner));
  }

  private Optional<Reply> maybe(
      ChatId person, ChatId chat, ChatType chatType, String text, @Nullable MessageRef pressed) {
    return commandDispatcher.answer(
        new Question(chat, text, "en", chatType, rights(person, chat, chatType), pressed, person));
  }

  /** Ann brings the bot into her channel. */
  Reply invited() {
    manages(ANN, CHANNEL);
    return commandDispatcher
        .chatEvents()
        .added(
            new BotAddedEvent(
                CHANNEL, "Sample Channel", ChatType.CHANNEL, ANN, "en", Map.copyOf(may)))
        .orElseThrow();
  }

  long arrives(Report report) {
    clock.forward(Duration.ofSeconds(10));
    return stories.add(new IncomingReport(report, null, "wire", true)).story();
  }

  List<String> follows(ChatId chat) {
    return repositories.subscriptions().ofChat(chat).stream()
        .map(subscription -> subscription.topic().key())
        .toList();
  }

  /** The story that is owed to a chat first, 0 for a notice. */
  List<Long> owed(ChatId chat) {
    return outbox.due(chat.platform(), List.of(), 10).stream()
        .filter(outgoingMessage -> outgoingMessage.chat().equals(chat))
        .map(outgoingMessage ->
            outgoingMessage.first() instanceof OutgoingMessage.StoryItem item ? item.story() : 0L)
        .toList();
  }

  static Button button(Reply reply, String label) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .filter(b -> b.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + reply.buttons()));
  }
}
