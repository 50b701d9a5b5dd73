package backheel.platform.discord;

import backheel.platform.discord.Channel.Tag;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which of a forum's tags fit what a post is about. */
final class Tags {
  private static final int MOST = 5;

  private Tags() {}

  /** The ids of at most five; where the forum wants one and none fits, its first. */
  static Set<String> of(Channel forum, List<String> wanted) {
    // A moderated tag is set by moderators alone.
    var free = forum.tags().stream().filter(tag -> !tag.moderated()).toList();
    var fitting = new LinkedHashSet<String>();
    for (var word : wanted) {
      free.stream()
          .filter(tag -> !folded(word).isEmpty() && folded(tag.name()).equals(folded(word)))
          .limit(MOST - fitting.size())
          .map(Tag::id)
          .forEach(fitting::add);
    }
    if (fitting.isEmpty() && forum.wantsTag()) {
      free.stream().limit(1).map(Tag::id).forEach(fitting::add);
    }
    return fitting;
  }

  /** Letters and digits alone, without accents, in small letters. */
  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
