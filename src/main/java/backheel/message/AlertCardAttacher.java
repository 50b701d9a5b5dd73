package backheel.message;

import backheel.chat.LocalizedTexts;
import backheel.chat.MessagePicture;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.store.chat.ChatLookup;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.outbox.OutgoingMessage.NoticeItem;
import backheel.store.outbox.OutgoingMessage.StoryItem;
import backheel.store.report.Viewer;
import backheel.store.story.StoryLookup;
import backheel.story.Story;
import backheel.subscription.ChatSettings;
import backheel.subscription.MessageStyle;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cards attached to alerts in chats that want them, each drawn once for all recipients. */
final class AlertCardAttacher {
  private static final Logger log = LoggerFactory.getLogger(AlertCardAttacher.class);
  private static final int CACHE_SIZE = 32;

  private final StoryLookup stories;
  private final ChatLookup chats;
  private final Catalogue catalogue;
  private final LocalizedCardRenderer cards;
  private final Clock clock;
  private final Cache<AlertCardCacheKey, Optional<MessagePicture>> drawn =
      Caffeine.newBuilder().maximumSize(CACHE_SIZE).expireAfterWrite(Duration.ofMinutes(5)).build();

  AlertCardAttacher(
      StoryLookup stories,
      ChatLookup chats,
      Catalogue catalogue,
      LocalizedCardRenderer cards,
      Clock clock) {
    this.stories = stories;
    this.chats = chats;
    this.catalogue = catalogue;
    this.cards = cards;
    this.clock = clock;
  }

  /**
   * Returns the message with its card; unchanged where the chat wants none, or none can be drawn. A
   * failure here costs only the picture: the text is sent anyway.
   */
  Reply addPicture(OutgoingMessage message, Reply reply) {
    if (message.bundle().isPresent()) {
      return reply;
    }
    try {
      var settings = chats.settings(message.chat());
      return settings.style().pictures() == MessageStyle.Pictures.CARD
          ? illustrated(message, reply, settings)
          : reply;
    } catch (RuntimeException e) {
      log.error("The card of delivery {} was not drawn", message.id(), e);
      return reply;
    }
  }

  private Reply illustrated(OutgoingMessage message, Reply reply, ChatSettings settings) {
    return story(chats.viewer(message.chat()), message.first())
        .flatMap(story -> card(story, message, settings))
        .map(card -> reply.withOptions(reply.options().withPictures(List.of(card))))
        .orElse(reply);
  }

  private Optional<Story> story(Viewer viewer, OutgoingMessage.Item item) {
    return switch (item) {
      case StoryItem one -> stories.byNumber(viewer, one.story());
      case NoticeItem one ->
          one.notice().story().stream()
              .boxed()
              .findFirst()
              .flatMap(number -> stories.byNumber(viewer, number));
    };
  }

  private Optional<MessagePicture> card(
      Story story, OutgoingMessage message, ChatSettings settings) {
    var messageStyle = settings.style();
    var words = LocalizedTexts.in(settings.alertLanguage());
    boolean quotes =
        message.first() instanceof StoryItem item
            && chats.alertSounds().wantsQuotesOnly(message.chat(), item.topic());
    var same =
        new AlertCardCacheKey(
            story.number(),
            story.reports().size(),
            story.edition(),
            words.language(),
            messageStyle.hidesSpoilers(),
            messageStyle.outlets(),
            quotes);
    return drawn.get(
        same,
        key ->
            cards.of(
                new StoryRenderer(words, catalogue, clock.instant(), messageStyle), story, quotes));
  }
}
