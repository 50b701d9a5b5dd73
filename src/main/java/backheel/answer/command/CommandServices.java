package backheel.answer.command;

import backheel.football.Catalogue;
import backheel.message.LocalizedCardRenderer;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.ButtonActionStore;
import backheel.store.chat.Chats;
import backheel.store.match.ImportedFootballData;
import backheel.store.story.Stories;
import java.time.Clock;

/**
 * The services that commands use: the stored data, the catalogue, and access to other packages.
 *
 * @param longActions the button actions that are too long for a button
 * @param status the status shown by {@code /status}
 * @param hooks the hooks called on events in a chat
 * @param editors the operator's actions
 * @param cards the cards, shared by all commands so that each is drawn once
 */
public record CommandServices(
    Stories stories,
    Chats chats,
    SubscriptionRepositories subscriptions,
    ImportedFootballData results,
    ButtonActionStore longActions,
    Catalogue catalogue,
    FeedRegistry feeds,
    SystemStatusProvider status,
    ChatDeliveryHooks hooks,
    StoryModerationActions editors,
    LocalizedCardRenderer cards,
    Clock clock) {}
