package backheel.answer.command;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.store.story.ResultPage;
import backheel.story.Story;
import java.util.ArrayList;
import java.util.List;

/** A page of stories, with a button for each and buttons to turn the page. */
public final class StoryListRenderer {
  /** Number of stories on a page. */
  public static final int PAGE_SIZE = 5;

  private StoryListRenderer() {}

  /**
   * Adds the list to a reply.
   *
   * @param again the command line that shows this list, without its page
   */
  public static void draw(
      CommandRequest request, Reply.Builder reply, ResultPage<Story> resultPage, String again) {
    var numbers = new ArrayList<Button>();
    int place = (resultPage.number() - 1) * PAGE_SIZE;
    for (var story : resultPage.entries()) {
      place++;
      var small = request.renderer().listLine(story);
      reply.item(place + ".", List.of(request.renderer().title(story)), small);
      var back = resultPage.number() > 1 ? again + " #" + resultPage.number() : again;
      numbers.add(
          Button.command(Integer.toString(place), "/story " + story.number() + " < " + back));
    }
    reply.row(numbers);
    addPageButtons(request, reply, resultPage, again);
  }

  /** Adds buttons for the previous and the next page, where there are any. */
  public static void addPageButtons(
      CommandRequest request, Reply.Builder reply, ResultPage<?> resultPage, String again) {
    var row = new ArrayList<Button>();
    if (resultPage.number() > 1) {
      row.add(
          Button.command(
              request.text("button.page.before"), again + " #" + (resultPage.number() - 1)));
    }
    if (resultPage.hasMore()) {
      row.add(
          Button.command(
              request.text("button.page.after"), again + " #" + (resultPage.number() + 1)));
    }
    reply.row(row);
    if (resultPage.number() > 1 || resultPage.hasMore()) {
      reply.smallPrint(new TextSpan.Plain(request.text("page", "n", resultPage.number())));
    }
    reply.mode(Reply.ReplyMode.REPLACE);
  }
}
