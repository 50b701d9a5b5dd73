package backheel.understanding.matches.context;

import backheel.story.Subject;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mentions of grounds in an article, in any wording. */
final class VenueMentions {

  /** A ground at the place of its mention. */
  private record VenueMention(int start, Subject venue) {}

  private final List<VenueMention> mentions = new ArrayList<>();

  VenueMentions(VenueNameMatcher names, TokenizedText text, List<NamedEntity> named) {
    for (var name : named) {
      var subject = name.subject();
      if (subject != null && subject.kind() == Subject.Kind.VENUE) {
        mentions.add(new VenueMention(name.start(), subject));
      }
    }
    for (var i = 0; i < text.words.size(); i++) {
      var venue = names.at(text.words, i);
      if (venue != null) {
        mentions.add(new VenueMention(text.words.get(i).start(), venue));
      }
    }
    mentions.sort(Comparator.comparingInt(VenueMention::start));
  }

  @Nullable Subject nearest(TokenizedText.Sentence sentence, int at) {
    var here =
        OffsetBinarySearch.between(mentions, VenueMention::start, sentence.start(), sentence.end());
    var nearest = OffsetBinarySearch.nearest(here, VenueMention::start, at);
    return nearest == null ? null : nearest.venue;
  }

  /** Returns the one ground of the whole article, null when there is none, or several. */
  @Nullable Subject only() {
    var all = mentions.stream().map(VenueMention::venue).distinct().toList();
    return all.size() == 1 ? all.getFirst() : null;
  }
}
