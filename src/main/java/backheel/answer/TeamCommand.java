package backheel.answer;

import backheel.chat.Reply;
import backheel.story.Subject;
import java.util.List;

/** {@code /team NAME}: the newest stories about a national team or a club. */
final class TeamCommand implements Command {
  private final SubjectSheet sheet;
  private final Choices choices;

  TeamCommand(SubjectSheet sheet, Choices choices) {
    this.sheet = sheet;
    this.choices = choices;
  }

  @Override
  public String name() {
    return "team";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("equipe", "équipe", "equipo", "club", "فريق", "منتخب");
  }

  @Override
  public List<Takes> takes() {
    return Takes.A_NAME;
  }

  @Override
  public Reply answer(Asked asked) {
    return choices.about(
        asked, name(), Subject::isSide, subject -> sheet.of(asked, subject, "/team "));
  }
}
