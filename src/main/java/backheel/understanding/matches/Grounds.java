package backheel.understanding.matches;

import backheel.story.Subject;
import backheel.understanding.names.Named;
import backheel.understanding.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grounds that an article names, in whatever words. */
final class Grounds {

  private record Ground(int start, Subject venue) {}

  private final List<Ground> grounds = new ArrayList<>();

  Grounds(GroundNames names, Text text, List<Named> named) {
    for (var name : named) {
      var subject = name.subject();
      if (subject != null && subject.kind() == Subject.Kind.VENUE) {
        grounds.add(new Ground(name.start(), subject));
      }
    }
    for (var i = 0; i < text.words.size(); i++) {
      var venue = names.at(text.words, i);
      if (venue != null) {
        grounds.add(new Ground(text.words.get(i).start(), venue));
      }
    }
    grounds.sort(Comparator.comparingInt(Ground::start));
  }

  @Nullable Subject nearest(Text.Sentence sentence, int at) {
    var here = Within.of(grounds, Ground::start, sentence.start(), sentence.end());
    var nearest = Within.nearest(here, Ground::start, at);
    return nearest == null ? null : nearest.venue;
  }

  /** The one ground of the whole article, null when it names none, or several. */
  @Nullable Subject only() {
    var all = grounds.stream().map(Ground::venue).distinct().toList();
    return all.size() == 1 ? all.getFirst() : null;
  }
}
