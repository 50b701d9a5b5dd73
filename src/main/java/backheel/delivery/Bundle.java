package backheel.delivery;

import backheel.chat.Button;
import backheel.chat.Look;
import backheel.chat.Reply;
import backheel.chat.Wording;
import backheel.store.Owed.Bundled;
import backheel.story.Story;
import backheel.subscription.Telling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Several stories in one message: a digest, or what piled up. */
record Bundle(Wording words, Telling telling) {
  /** More would not fit into one message of any platform. */
  private static final int LISTED = 10;

  private static final int BUTTONS_IN_A_ROW = 5;

  Reply draw(List<Story> stories, Bundled as) {
    var reply = Reply.builder(words.language());
    var key = "bundle." + as.name().toLowerCase(Locale.ROOT);
    reply.heading(words.say(key, "n", stories.size()));
    var buttons = new ArrayList<Button>();
    for (var story : chosen(stories, as)) {
      int place = buttons.size() + 1;
      reply.item(place + ".", List.of(telling.title(story)), telling.line(story));
      buttons.add(Button.says(Integer.toString(place), "/story " + story.reference()));
    }
    if (stories.size() > LISTED) {
      reply.small(words.say("bundle.more", "n", stories.size() - LISTED));
    }
    for (int from = 0; from < buttons.size(); from += BUTTONS_IN_A_ROW) {
      reply.row(buttons.subList(from, Math.min(from + BUTTONS_IN_A_ROW, buttons.size())));
    }
    return reply.look(Look.PLAIN.withSilent(telling.style().silent())).reply();
  }

  /** What most outlets report comes first in a digest; what piled up comes as it happened. */
  private static List<Story> chosen(List<Story> stories, Bundled as) {
    return as == Bundled.LATE
        ? stories.stream().limit(LISTED).toList()
        : stories.stream()
            .sorted(Comparator.comparingInt(Story::outletCount).reversed())
            .limit(LISTED)
            .toList();
  }
}
