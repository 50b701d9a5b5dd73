package backheel.testing;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;

import backheel.answer.CommandDispatcher;
import backheel.chat.ChatId;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.message.AlertRenderer;
import backheel.schedule.BundleKind;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.Chats;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.story.CachedStories;
import backheel.store.story.IncomingReport;
import backheel.story.Report;
import backheel.subscription.Topic;
import backheel.testing.store.TestStore;
import backheel.testing.time.SettableClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The true answers and alerts over a store of their own, for tests of a platform with them. */
public final class Newsstand {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  public final SettableClock clock;
  public final Chats chats;
  public final SubscriptionRepositories repositories;
  public final CommandDispatcher commandDispatcher;
  private final CachedStories stories;
  private final AlertRenderer alertRenderer;

  public Newsstand(TestStore store) {
    clock = store.clock();
    stories = store.get(CachedStories.class);
    chats = store.get(Chats.class);
    repositories = store.get(SubscriptionRepositories.class);
    var services = TestServices.on(store).build();
    alertRenderer = new AlertRenderer(stories, chats, CATALOGUE, services.cards(), clock);
    commandDispatcher = new CommandDispatcher(services);
  }

  public long arrives(Report report) {
    return stories.add(new IncomingReport(report, null, "wire", true)).story();
  }

  /** The alert of a story, for a chat that follows a player or gets everything. */
  public Reply alert(ChatId chat, long story, boolean follows) {
    return drawn(chat, Optional.empty(), follows ? HAKIMI.key() : "*", story);
  }

  /** Several stories in one message. */
  public Reply bundle(ChatId chat, BundleKind kind, long... several) {
    return drawn(chat, Optional.of(kind), HAKIMI.key(), several);
  }

  private Reply drawn(ChatId chat, Optional<BundleKind> kind, String why, long... several) {
    var items =
        LongStream.of(several)
            .<OutgoingMessage.Item>mapToObj(
                story -> new OutgoingMessage.StoryItem(story, story, Topic.parse(why), false));
    var message = new OutgoingMessage(1, chat, items.toList(), null, 0, kind, 1, NOON);
    return alertRenderer.withPicture(message, alertRenderer.render(message).orElseThrow().reply());
  }

  /** What a chat waits for. */
  public List<String> follows(ChatId chat) {
    return repositories.subscriptions().ofChat(chat).stream()
        .map(subscription -> subscription.topic().key())
        .toList();
  }
}
