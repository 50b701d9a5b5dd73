package backheel.store;

import java.time.Clock;

/**
 * Everything about what chats wait for: the wishes, the mutes, why they were told, where, who sets
 * them up, and what the bot says there of itself.
 */
public record Subscriptions(
    Wishes wishes,
    Mutes mutes,
    Reasons reasons,
    Links links,
    Outlets outlets,
    Desks desks,
    Notices notices) {

  public static Subscriptions in(Database database, Chats chats, Clock clock) {
    return new Subscriptions(
        new Wishes(database, clock),
        new Mutes(database, clock),
        new Reasons(database),
        new Links(database, chats, clock),
        new Outlets(database),
        new Desks(database, clock),
        new Notices(database, clock));
  }
}
