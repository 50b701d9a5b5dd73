package backheel.answer.news;

import backheel.answer.command.CommandRequest;
import backheel.chat.Reply;
import backheel.store.story.StoryLookup;
import backheel.story.Story;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * A reference to a story by its number, with the part of it that is requested.
 *
 * @param place the place of one of its reports, from 1; 0 if none is named
 * @param page the page, from 1
 * @param back the command line to go back to, "" for none
 */
record StoryReference(long number, int place, int page, String back) {
  private static final Pattern TYPED =
      Pattern.compile(
          "^[#№]?+\\s*+(\\d{1,12})(?:-([0-9a-f]{16}))?(?:\\s++(\\d{1,3}))?(?:\\s*+#(\\d{1,4}))?"
              + "(?:\\s++< (.*))?",
          Pattern.DOTALL);

  /** Answers about the story that is named, or asks for one. */
  static Reply of(
      CommandRequest request,
      String argument,
      StoryLookup stories,
      BiFunction<StoryReference, Story, Reply> answer) {
    var typed = TYPED.matcher(argument);
    if (!typed.matches()) {
      return request.askForStory();
    }
    var named =
        new StoryReference(
            Long.parseLong(typed.group(1)),
            typed.group(3) == null ? 0 : Integer.parseInt(typed.group(3)),
            typed.group(4) == null ? 1 : Math.max(1, Integer.parseInt(typed.group(4))),
            typed.group(5) == null ? "" : typed.group(5));
    var pass = typed.group(2) == null ? "" : typed.group(2);
    return stories
        .byNumber(request.viewer().withPass(pass), named.number())
        .map(story -> answer.apply(named, story))
        .orElseGet(() -> request.noStory(named.number()));
  }
}
