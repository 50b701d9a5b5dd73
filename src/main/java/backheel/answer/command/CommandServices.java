package backheel.answer.command;

import backheel.football.Catalogue;
import backheel.message.CardPictureRenderer;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.ButtonActions;
import backheel.store.chat.Chats;
import backheel.store.match.ImportedFacts;
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
    ImportedFacts results,
    ButtonActions longActions,
    Catalogue catalogue,
    FeedLookup feeds,
    SystemStatusProvider status,
    DeliveryControl hooks,
    OperatorActions editors,
    CardPictureRenderer cards,
    Clock clock) {}
