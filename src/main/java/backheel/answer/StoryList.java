package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.store.Page;
import backheel.story.Story;
import java.util.ArrayList;
import java.util.List;

/** Draws a page of stories, with a button for each and buttons to turn the page. */
final class StoryList {
  /** Stories on a page. */
  static final int SIZE = 5;

  private StoryList() {}

  /**
   * Adds the list.
   *
   * @param again the command line that shows this list, without its page
   */
  static void draw(Asked asked, Reply.Builder reply, Page<Story> page, String again) {
    var numbers = new ArrayList<Button>();
    int place = (page.number() - 1) * SIZE;
    for (var story : page.entries()) {
      place++;
      var small = asked.telling().line(story);
      reply.item(place + ".", List.of(asked.telling().title(story)), small);
      var back = page.number() > 1 ? again + " #" + page.number() : again;
      numbers.add(Button.says(Integer.toString(place), "/story " + story.number() + " < " + back));
    }
    reply.row(numbers);
    turning(asked, reply, page, again);
  }

  /** Adds buttons where there is a page before or after. */
  static void turning(Asked asked, Reply.Builder reply, Page<?> page, String again) {
    var row = new ArrayList<Button>();
    if (page.number() > 1) {
      row.add(Button.says(asked.say("button.page.before"), again + " #" + (page.number() - 1)));
    }
    if (page.more()) {
      row.add(Button.says(asked.say("button.page.after"), again + " #" + (page.number() + 1)));
    }
    reply.row(row);
    if (page.number() > 1 || page.more()) {
      reply.small(new Run.Plain(asked.say("page", "n", page.number())));
    }
    reply.manner(Reply.Manner.REPLACE);
  }
}
