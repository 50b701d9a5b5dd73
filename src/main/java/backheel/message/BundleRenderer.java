package backheel.message;

import backheel.chat.Button;
import backheel.chat.LocalizedTexts;
import backheel.chat.MessageOptions;
import backheel.chat.Reply;
import backheel.schedule.BundleKind;
import backheel.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A renderer of several stories in one message: a digest, or a backlog. */
record BundleRenderer(LocalizedTexts words, StoryRenderer telling) {
  /** Maximum number of stories listed; more would not fit into one message of any platform. */
  private static final int MAX_LISTED = 10;

  private static final int MAX_BUTTONS_PER_ROW = 5;

  Reply render(List<Story> stories, BundleKind kind) {
    var reply = Reply.builder(words.language());
    var key = "bundle." + kind.name().toLowerCase(Locale.ROOT);
    reply.heading(words.text(key, "n", stories.size()));
    var buttons = new ArrayList<Button>();
    for (var story : chosen(stories, kind)) {
      int place = buttons.size() + 1;
      reply.item(place + ".", List.of(telling.title(story)), telling.listLine(story));
      buttons.add(Button.command(Integer.toString(place), "/story " + story.reference()));
    }
    if (stories.size() > MAX_LISTED) {
      reply.smallPrint(words.text("bundle.more", "n", stories.size() - MAX_LISTED));
    }
    for (int from = 0; from < buttons.size(); from += MAX_BUTTONS_PER_ROW) {
      reply.row(buttons.subList(from, Math.min(from + MAX_BUTTONS_PER_ROW, buttons.size())));
    }
    return reply.options(MessageOptions.DEFAULTS.withSilent(telling.style().silent())).build();
  }

  /**
   * Returns the stories to list: most reported first in a digest, in order of arrival in a backlog.
   */
  private static List<Story> chosen(List<Story> stories, BundleKind kind) {
    return kind == BundleKind.BACKLOG
        ? stories.stream().limit(MAX_LISTED).toList()
        : stories.stream()
            .sorted(Comparator.comparingInt(Story::outletCount).reversed())
            .limit(MAX_LISTED)
            .toList();
  }
}
