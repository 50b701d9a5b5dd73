package backheel.answer;

import backheel.chat.Picture;
import backheel.football.Catalogue;
import backheel.story.Story;
import backheel.subscription.Telling;
import java.util.Optional;

/** Pictures of stories for answers. */
record StoryPictures(Catalogue catalogue) {

  /** The card that we draw of a story, if we can. */
  Optional<Picture> card(Telling telling, Story story) {
    return Optional.empty();
  }
}
