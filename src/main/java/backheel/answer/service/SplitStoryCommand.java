package backheel.answer.service;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.InputNormalizer;
import backheel.answer.command.StoryModerationActions;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.story.StoryLookup;
import backheel.story.Report;
import backheel.story.Story;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The command {@code /split N OUTLET} or {@code /split N 2,3}, with which the operator moves the
 * reports of a story that are about something else, given by their outlet or by their place in
 * {@code /why N}.
 */
final class SplitStoryCommand implements Command {
  private static final Pattern TYPED = Pattern.compile("#?(\\d{1,12})\\s+(.+)", Pattern.DOTALL);
  private static final Pattern PLACES = Pattern.compile("^\\d{1,3}+(?:[\\s,]++\\d{1,3}+)*+");

  private final StoryLookup stories;
  private final StoryModerationActions storyModerationActions;

  SplitStoryCommand(StoryLookup stories, StoryModerationActions storyModerationActions) {
    this.stories = stories;
    this.storyModerationActions = storyModerationActions;
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
  public Reply answer(CommandRequest request) {
    var typed = TYPED.matcher(request.argument());
    if (!typed.matches()) {
      return Reply.text(request.language(), request.text("split.missing"));
    }
    var number = typed.group(1);
    var story = stories.byNumber(request.viewer(), Long.parseLong(number));
    if (story.isEmpty()) {
      return request.noStory(number);
    }
    var reports = meant(story.get(), typed.group(2).strip());
    return storyModerationActions
        .split(story.get().number(), reports, request.chat(), "")
        .map(done ->
            Reply.builder(request.language())
                .paragraph(request.text("split.done", "n", done.reports(), "other", done.other()))
                .row(
                    Button.command(request.text("button.undo"), "/undo"),
                    Button.command(request.text("button.more"), "/story " + done.other()))
                .build())
        .orElseGet(() -> Reply.text(request.language(), request.text("split.none")));
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
    var outlet = InputNormalizer.fold(words);
    return reports.stream()
        .filter(report ->
            report.id().equals(words) || InputNormalizer.fold(report.outlet()).equals(outlet))
        .map(Report::id)
        .toList();
  }
}
