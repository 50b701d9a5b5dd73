package backheel.subscription;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.store.Chats;
import backheel.store.Owed;
import backheel.store.Stories;
import backheel.story.Counted;
import backheel.story.Story;
import backheel.story.Subject;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the message for a story that a chat waits for. */
public final class Alerts {
  private final Stories stories;
  private final Chats chats;
  private final Catalogue catalogue;
  private final Clock clock;

  /** A story goes out to many chats within seconds, and reads the same in most of them. */
  private final Cache<Same, Reply> drawn =
      Caffeine.newBuilder().maximumSize(500).expireAfterWrite(Duration.ofSeconds(20)).build();

  /** What makes two alerts read the same. */
  private record Same(long story, int reports, int corrections, String language, String why) {}

  public Alerts(Stories stories, Chats chats, Catalogue catalogue, Clock clock) {
    this.stories = stories;
    this.chats = chats;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** The message, or none when the story is no longer there. */
  Optional<Reply> draw(Owed owed) {
    return stories.byNumber(owed.story()).map(story -> draw(story, owed));
  }

  private Reply draw(Story story, Owed owed) {
    var words = Wording.in(chats.settings(owed.chat()).spoken());
    var same =
        new Same(
            story.number(),
            story.reports().size(),
            story.corrections().size(),
            words.language(),
            owed.why());
    return drawn.get(same, key -> draw(story, owed.why(), words));
  }

  private Reply draw(Story story, String why, Wording words) {
    var telling = new Telling(words, catalogue, clock.instant());
    var reply = Reply.builder(words.language());
    telling.card(reply, story);
    reply.row(buttons(story, why, words, telling));
    return reply.preview(story.lead().link()).reply();
  }

  private List<Button> buttons(Story story, String why, Wording words, Telling telling) {
    var row = new ArrayList<Button>();
    row.add(Button.says(words.say("button.more"), "/story " + story.number()));
    var subjects = story.subjects().stream().map(Counted::subject).toList();
    var followed = subjects.stream().filter(s -> s.key().equals(why)).findFirst();
    var main = followed.or(() -> subjects.stream().filter(Subject::isPerson).findFirst());
    main.ifPresent(subject -> {
      var name = telling.shortName(subject);
      if (followed.isEmpty()) {
        row.add(Button.says(words.say("button.follow", "name", name), "/follow " + subject.key()));
      }
      row.add(Button.says(words.say("button.mute", "name", name), "/mute " + subject.key()));
    });
    return row;
  }
}
