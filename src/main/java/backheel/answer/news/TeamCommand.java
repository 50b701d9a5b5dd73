package backheel.answer.news;

import backheel.answer.command.Choices;
import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.chat.Reply;
import backheel.story.Subject;
import java.util.List;

/**
 * The command {@code /team NAME}, which shows the newest stories about a national team or a club.
 */
public final class TeamCommand implements Command {
  private final SubjectView sheet;
  private final Choices choices;

  public TeamCommand(SubjectView sheet, Choices choices) {
    this.sheet = sheet;
    this.choices = choices;
  }

  @Override
  public String name() {
    return "team";
  }

  @Override
  public List<String> aliases() {
    return List.of("equipe", "équipe", "equipo", "club", "فريق", "منتخب");
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return ArgumentSpec.NAME;
  }

  @Override
  public Reply answer(CommandRequest request) {
    return choices.about(
        request, name(), Subject::isSide, subject -> sheet.of(request, subject, "/team "));
  }
}
