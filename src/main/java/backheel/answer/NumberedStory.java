package backheel.answer;

import backheel.chat.Reply;
import backheel.store.Stories;
import backheel.story.Story;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * A story named by its number, with what is wanted of it.
 *
 * @param place which of its reports, from 1; 0 when none is named
 * @param page which page, from 1
 * @param back the command line to go back to, "" for none
 */
record NumberedStory(long number, int place, int page, String back) {
  private static final Pattern TYPED =
      Pattern.compile(
          "^[#№]?+\\s*+(\\d{1,12})(?:-([0-9a-f]{16}))?(?:\\s++(\\d{1,3}))?(?:\\s*+#(\\d{1,4}))?"
              + "(?:\\s++< (.*))?",
          Pattern.DOTALL);

  /** Answers about the story that is named, or asks which. */
  static Reply of(
      Asked asked,
      String argument,
      Stories stories,
      BiFunction<NumberedStory, Story, Reply> answer) {
    var typed = TYPED.matcher(argument);
    if (!typed.matches()) {
      return asked.whichStory();
    }
    var named =
        new NumberedStory(
            Long.parseLong(typed.group(1)),
            typed.group(3) == null ? 0 : Integer.parseInt(typed.group(3)),
            typed.group(4) == null ? 1 : Math.max(1, Integer.parseInt(typed.group(4))),
            typed.group(5) == null ? "" : typed.group(5));
    var pass = typed.group(2) == null ? "" : typed.group(2);
    return stories
        .byNumber(asked.viewer().with(pass), named.number())
        .map(story -> answer.apply(named, story))
        .orElseGet(() -> asked.noStory(named.number()));
  }
}
