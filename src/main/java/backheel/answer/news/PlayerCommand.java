package backheel.answer.news;

import backheel.answer.command.Choices;
import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.chat.Reply;
import backheel.story.Subject;
import java.util.List;

/** The command {@code /player NAME}, which shows the newest stories about a player or a coach. */
public final class PlayerCommand implements Command {
  private final SubjectView sheet;
  private final Choices choices;

  public PlayerCommand(SubjectView sheet, Choices choices) {
    this.sheet = sheet;
    this.choices = choices;
  }

  @Override
  public String name() {
    return "player";
  }

  @Override
  public List<String> aliases() {
    return List.of("joueur", "jugador", "لاعب");
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return ArgumentSpec.NAME;
  }

  @Override
  public Reply answer(CommandRequest request) {
    return choices.about(
        request, name(), Subject::isPerson, subject -> sheet.of(request, subject, "/player "));
  }
}
