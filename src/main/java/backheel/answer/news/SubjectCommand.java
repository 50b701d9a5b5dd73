package backheel.answer.news;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.chat.Reply;
import backheel.story.Subject;
import java.util.List;
import java.util.function.Predicate;

/**
 * The commands {@code /player NAME} and {@code /team NAME}, which show the newest stories about a
 * person, or about a national team or a club.
 */
final class SubjectCommand implements Command {
  private final String name;
  private final Predicate<Subject> wanted;
  private final SubjectView view;
  private final DisambiguationReplies disambiguationReplies;

  /**
   * @param wanted the subjects that a typed name may mean
   */
  SubjectCommand(
      String name,
      Predicate<Subject> wanted,
      SubjectView view,
      DisambiguationReplies disambiguationReplies) {
    this.name = name;
    this.wanted = wanted;
    this.view = view;
    this.disambiguationReplies = disambiguationReplies;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return ArgumentSpec.NAME;
  }

  @Override
  public Reply answer(CommandRequest request) {
    return disambiguationReplies.about(
        request, name, wanted, subject -> view.of(request, subject, "/" + name + " "));
  }
}
