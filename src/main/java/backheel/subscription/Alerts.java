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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the message for a story that a chat waits for. */
public final class Alerts {
  private final Stories stories;
  private final Chats chats;
  private final Catalogue catalogue;
  private final Clock clock;

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
    var chosen = chats.settings(owed.chat()).language();
    var words = Wording.in(chosen.isEmpty() ? "en" : chosen);
    var telling = new Telling(words, catalogue, clock.instant());
    var reply = Reply.builder(words.language());
    telling.card(reply, story);
    reply.row(buttons(story, owed, words, telling));
    return reply.preview(story.lead().link()).reply();
  }

  private List<Button> buttons(Story story, Owed owed, Wording words, Telling telling) {
    var row = new ArrayList<Button>();
    row.add(Button.says(words.say("button.more"), "/story " + story.number()));
    var subjects = story.subjects().stream().map(Counted::subject).toList();
    var followed = subjects.stream().filter(s -> s.key().equals(owed.why())).findFirst();
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
