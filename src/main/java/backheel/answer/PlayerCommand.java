package backheel.answer;

import backheel.chat.Reply;
import backheel.story.Subject;
import java.util.List;

/** {@code /player NAME}: the newest stories about a player or a coach. */
final class PlayerCommand implements Command {
  private final SubjectSheet sheet;
  private final Choices choices;

  PlayerCommand(SubjectSheet sheet, Choices choices) {
    this.sheet = sheet;
    this.choices = choices;
  }

  @Override
  public String name() {
    return "player";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("joueur", "jugador", "لاعب");
  }

  @Override
  public List<Takes> takes() {
    return Takes.A_NAME;
  }

  @Override
  public Reply answer(Asked asked) {
    return choices.about(
        asked, name(), Subject::isPerson, subject -> sheet.of(asked, subject, "/player "));
  }
}
