package backheel.delivery;

import backheel.chat.Picture;
import backheel.chat.Reply;
import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.store.Chats;
import backheel.store.Notices;
import backheel.store.Owed;
import backheel.store.Stories;
import backheel.store.Style;
import backheel.store.Viewer;
import backheel.story.Story;
import backheel.subscription.StoryCards;
import backheel.subscription.Telling;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cards that go with alerts, where a chat wants them: each drawn once for all who get it. */
final class Illustrations {
  private static final Logger log = LoggerFactory.getLogger(Illustrations.class);
  private static final int KEPT = 32;

  private final Stories stories;
  private final Chats chats;
  private final Catalogue catalogue;
  private final StoryCards cards;
  private final Clock clock;
  private final Cache<Same, Optional<Picture>> drawn =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(Duration.ofMinutes(5)).build();

  /** What makes two cards look the same. */
  private record Same(
      long story,
      int reports,
      long edition,
      String language,
      boolean veiled,
      boolean outlets,
      boolean quotes) {}

  Illustrations(Stories stories, Chats chats, Catalogue catalogue, StoryCards cards, Clock clock) {
    this.stories = stories;
    this.chats = chats;
    this.catalogue = catalogue;
    this.cards = cards;
    this.clock = clock;
  }

  /**
   * The message with its card; as it was where the chat wants none, or none can be drawn. Whatever
   * goes wrong here costs the picture alone: the words go out.
   */
  Reply with(Owed owed, Reply reply) {
    if (owed.bundled() != Owed.Bundled.NOT) {
      return reply;
    }
    try {
      var settings = chats.settings(owed.chat());
      return settings.style().pictures() == Style.Pictures.CARD
          ? illustrated(owed, reply, settings)
          : reply;
    } catch (RuntimeException e) {
      log.error("The card of delivery {} was not drawn", owed.id(), e);
      return reply;
    }
  }

  private Reply illustrated(Owed owed, Reply reply, Chats.Settings settings) {
    return story(chats.viewer(owed.chat()), owed.first())
        .flatMap(story -> card(story, owed, settings))
        .map(card -> reply.withLook(reply.look().withPictures(List.of(card))))
        .orElse(reply);
  }

  private Optional<Story> story(Viewer viewer, Owed.Item item) {
    if (item.story() != 0) {
      return stories.byNumber(viewer, item.story());
    }
    var shown = Notices.read(item.notice()).story();
    return shown.isPresent() ? stories.byNumber(viewer, shown.getAsLong()) : Optional.empty();
  }

  private Optional<Picture> card(Story story, Owed owed, Chats.Settings settings) {
    var style = settings.style();
    var words = Wording.in(settings.spoken());
    boolean quotes = chats.tones().isForQuotes(owed.chat(), owed.first().why());
    var same =
        new Same(
            story.number(),
            story.reports().size(),
            story.edition(),
            words.language(),
            style.spoilers(),
            style.outlets(),
            quotes);
    return drawn.get(
        same,
        key -> cards.of(new Telling(words, catalogue, clock.instant(), style), story, quotes));
  }
}
