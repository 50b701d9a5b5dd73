package backheel.platform.discord.rest;

import backheel.platform.discord.rest.DiscordChannel.ForumTag;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A selection of the forum tags that fit a post's subjects. */
final class ForumTagSelector {
  private static final int MAX_TAGS = 5;

  private ForumTagSelector() {}

  /**
   * Returns the ids of at most five tags; where the forum requires one and none fits, its first.
   */
  static Set<String> select(DiscordChannel forum, List<String> wanted) {
    // Only moderators may set a moderated tag.
    var free = forum.tags().stream().filter(forumTag -> !forumTag.moderated()).toList();
    var fitting = new LinkedHashSet<String>();
    for (var word : wanted) {
      free.stream()
          .filter(
              forumTag -> !folded(word).isEmpty() && folded(forumTag.name()).equals(folded(word)))
          .limit(MAX_TAGS - fitting.size())
          .map(ForumTag::id)
          .forEach(fitting::add);
    }
    if (fitting.isEmpty() && forum.requiresTag()) {
      free.stream().limit(1).map(ForumTag::id).forEach(fitting::add);
    }
    return fitting;
  }

  /** Returns only the letters and digits, without accents, in lower case. */
  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
