package backheel.answer.news;

import backheel.answer.command.Command;
import backheel.answer.command.CommandEnvironment;
import backheel.story.Subject;
import java.util.List;

/** The commands that show news, in the order in which menus and help list them. */
public final class NewsCommands {
  private NewsCommands() {}

  /** Returns all of them. */
  public static List<Command> all(CommandEnvironment environment) {
    var services = environment.services();
    var stories = services.stories();
    var catalogue = services.catalogue();
    var choices = environment.choices();
    var subjectView = new SubjectView(stories, services.subscriptions().subscriptions(), catalogue);
    return List.of(
        new LatestCommand(stories, choices),
        new SubjectCommand("player", Subject::isPerson, subjectView, choices),
        new SubjectCommand("team", Subject::isSide, subjectView, choices),
        new MatchCommand(stories, services.results(), catalogue, choices),
        new QuotesCommand(stories, catalogue, choices),
        new SearchCommand(stories),
        new StoryCommand(stories, catalogue, services.cards()),
        new ReadArticleCommand(stories),
        new PicturesCommand(stories),
        new CardCommand(stories, services.results(), services.cards()));
  }
}
