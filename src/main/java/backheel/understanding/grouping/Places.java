package backheel.understanding.grouping;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The stories alive, by small serial numbers above 0; those of stories that left are used again.
 */
final class Places {
  private @Nullable Gathering[] stories = new @Nullable Gathering[1 << 10];
  private int[] free = new int[1 << 6];
  private int freed;
  private int latest;

  /** A new story with a serial number of its own. */
  Gathering open(long story) {
    int serial = freed > 0 ? free[--freed] : ++latest;
    if (serial == stories.length) {
      stories = Arrays.copyOf(stories, serial * 2);
    }
    var opened = new Gathering(story, serial);
    stories[serial] = opened;
    return opened;
  }

  void leave(Gathering story) {
    stories[story.serial] = null;
    if (freed == free.length) {
      free = Arrays.copyOf(free, freed * 2);
    }
    free[freed++] = story.serial;
  }

  @Nullable Gathering at(int serial) {
    return stories[serial];
  }
}
