package backheel;

import backheel.answer.Editors;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.platform.web.WebPlatform;
import backheel.store.Decided;
import backheel.store.Stories;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operator's word about what is one story, carried out by the newsroom. */
final class EditorsDesk implements Editors {
  private final Stories stories;
  private final Newsroom newsroom;
  private final Set<String> operators;

  /**
   * @param operators chats as {@code platform:address}, each of one person alone
   */
  EditorsDesk(Stories stories, Newsroom newsroom, Set<String> operators) {
    this.stories = stories;
    this.newsroom = newsroom;
    this.operators = Set.copyOf(operators);
  }

  /** The web chat opens on this machine alone, so whoever sits there is the operator. */
  @Override
  public boolean include(Question question) {
    return question.place() == Place.PRIVATE
        && (question.chat().platform().equals(WebPlatform.NAME)
            || operators.contains(question.chat().toString()));
  }

  @Override
  public Optional<Decided> merge(long into, long from, String by, String why) {
    return newsroom.decide(() -> stories.merge(into, from, by, why));
  }

  @Override
  public Optional<Decided> split(long story, List<String> reports, String by, String why) {
    return newsroom.decide(() -> stories.split(story, reports, by, why));
  }

  @Override
  public Optional<Decided> undo() {
    return newsroom.decide(stories::undo);
  }
}
