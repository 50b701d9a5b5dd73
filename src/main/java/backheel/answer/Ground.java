package backheel.answer;

import backheel.football.Catalogue;
import backheel.store.Chats;
import backheel.store.LongActions;
import backheel.store.Results;
import backheel.store.Stories;
import backheel.store.Subscriptions;
import backheel.subscription.FeedDesk;
import backheel.subscription.StoryCards;
import java.time.Clock;

/**
 * What the commands stand on: what is stored and known, and the doors to the other rooms.
 *
 * @param longActions what buttons say that is too long for them
 * @param state what {@code /status} tells
 * @param wakes told what happens in a chat
 * @param editors who may use the operator's commands
 * @param cards kept by all who draw them, so that each is drawn once
 */
public record Ground(
    Stories stories,
    Chats chats,
    Subscriptions subscriptions,
    Results results,
    LongActions longActions,
    Catalogue catalogue,
    FeedDesk feeds,
    HouseState state,
    Commands.Wakes wakes,
    Editors editors,
    StoryCards cards,
    Clock clock) {}
