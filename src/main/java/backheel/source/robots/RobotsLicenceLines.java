package backheel.source.robots;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The licence lines of a robots.txt, by group. A line belongs to the group in which it stands; it
 * is for everybody before the first group, and after a blank line that follows a group's rules,
 * where most sites write it.
 */
final class RobotsLicenceLines {
  /** Maximum number of licences of one group, more than any site has. */
  private static final int MAX_LICENCES = 5;

  private final Set<String> ours = new LinkedHashSet<>();
  private final Set<String> everybodys = new LinkedHashSet<>();
  private final Set<String> global = new LinkedHashSet<>();
  private boolean forUs;
  private boolean forAll;
  private boolean inGroup;
  private boolean hasLines;

  void userAgent(boolean us, boolean all) {
    forUs = us || (forUs && inGroup && !hasLines);
    forAll = all || (forAll && inGroup && !hasLines);
    inGroup = true;
    hasLines = false;
  }

  void rule() {
    hasLines = true;
  }

  /** Ends the group, unless only its names have been read. */
  void blankLine() {
    if (hasLines) {
      inGroup = false;
    }
  }

  void add(String address) {
    if (!inGroup) {
      add(global, address);
      return;
    }
    hasLines = true;
    if (forUs) {
      add(ours, address);
    }
    if (forAll) {
      add(everybodys, address);
    }
  }

  private static void add(Set<String> to, String address) {
    if (!address.isEmpty() && to.size() < MAX_LICENCES) {
      to.add(address);
    }
  }

  /**
   * Returns the lines of our group; those for everybody if it has none.
   *
   * @param named whether a group names us
   */
  List<String> ofOurGroup(boolean named) {
    var group = named ? ours : everybodys;
    return new ArrayList<>(group.isEmpty() ? global : group);
  }
}
