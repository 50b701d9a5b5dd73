package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.Stories;
import backheel.story.Report;
import backheel.story.Story;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * {@code /split N OUTLET}, {@code /split N 2,3}: the operator says that some reports of a story, by
 * their outlet or by their place in {@code /why N}, tell of something else.
 */
final class SplitCommand implements Command {
  private static final Pattern TYPED = Pattern.compile("#?(\\d{1,12})\\s+(.+)", Pattern.DOTALL);
  private static final Pattern PLACES = Pattern.compile("^\\d{1,3}+(?:[\\s,]++\\d{1,3}+)*+");

  private final Stories stories;
  private final Editors editors;

  SplitCommand(Stories stories, Editors editors) {
    this.stories = stories;
    this.editors = editors;
  }

  @Override
  public String name() {
    return "split";
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public boolean isForOperators() {
    return true;
  }

  @Override
  public Reply answer(Asked asked) {
    var typed = TYPED.matcher(asked.argument());
    if (!typed.matches()) {
      return Reply.text(asked.language(), asked.say("split.missing"));
    }
    var number = typed.group(1);
    var story = stories.byNumber(asked.viewer(), Long.parseLong(number));
    if (story.isEmpty()) {
      return asked.noStory(number);
    }
    var reports = meant(story.get(), typed.group(2).strip());
    return editors
        .split(story.get().number(), reports, asked.chat(), "")
        .map(done ->
            Reply.builder(asked.language())
                .paragraph(asked.say("split.done", "n", done.reports(), "other", done.other()))
                .row(
                    Button.says(asked.say("button.undo"), "/undo"),
                    Button.says(asked.say("button.more"), "/story " + done.other()))
                .reply())
        .orElseGet(() -> Reply.text(asked.language(), asked.say("split.none")));
  }

  private static List<String> meant(Story story, String words) {
    var reports = story.reports();
    if (PLACES.matcher(words).matches()) {
      var places = List.of(words.split("[\\s,]+"));
      return IntStream.range(0, reports.size())
          .filter(place -> places.contains(Integer.toString(place + 1)))
          .mapToObj(place -> reports.get(place).id())
          .toList();
    }
    var outlet = Folded.word(words);
    return reports.stream()
        .filter(report -> report.id().equals(words) || Folded.word(report.outlet()).equals(outlet))
        .map(Report::id)
        .toList();
  }
}
