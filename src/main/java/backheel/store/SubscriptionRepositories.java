package backheel.store;

import backheel.store.chat.Chats;
import backheel.store.chat.LinkedChats;
import backheel.store.chat.ManagedChats;
import backheel.store.database.Database;
import backheel.store.outbox.NoticeQueue;
import backheel.store.report.OutletNames;
import backheel.store.story.StoryHistory;
import backheel.store.subscription.DeliveryExplainer;
import backheel.store.subscription.Mutes;
import backheel.store.subscription.Subscriptions;
import java.time.Clock;

/**
 * The repositories around subscriptions: subscriptions, mutes, explanations of deliveries and of
 * stories, linked chats, outlet names, chats managed from elsewhere, and notices.
 */
public record SubscriptionRepositories(
    Subscriptions subscriptions,
    Mutes mutes,
    DeliveryExplainer explanations,
    StoryHistory history,
    LinkedChats links,
    OutletNames outlets,
    ManagedChats managedChats,
    NoticeQueue notices) {

  public static SubscriptionRepositories open(Database database, Chats chats, Clock clock) {
    return new SubscriptionRepositories(
        new Subscriptions(database, clock),
        new Mutes(database, clock),
        new DeliveryExplainer(database),
        new StoryHistory(database),
        new LinkedChats(database, chats, clock),
        new OutletNames(database),
        new ManagedChats(database, clock),
        new NoticeQueue(database, clock));
  }
}
