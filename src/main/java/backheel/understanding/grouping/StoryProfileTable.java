package backheel.understanding.grouping;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The current stories by small positive serial numbers; those of removed stories are reused. */
final class StoryProfileTable {
  private @Nullable StoryProfile[] stories = new @Nullable StoryProfile[1 << 10];
  private int[] free = new int[1 << 6];
  private int freed;
  private int latest;

  /** Adds a story under a serial number of its own. */
  StoryProfile open(long story) {
    int serial = freed > 0 ? free[--freed] : ++latest;
    if (serial == stories.length) {
      stories = Arrays.copyOf(stories, serial * 2);
    }
    var opened = new StoryProfile(story, serial);
    stories[serial] = opened;
    return opened;
  }

  void release(StoryProfile story) {
    stories[story.serial] = null;
    if (freed == free.length) {
      free = Arrays.copyOf(free, freed * 2);
    }
    free[freed++] = story.serial;
  }

  @Nullable StoryProfile at(int serial) {
    return stories[serial];
  }
}
