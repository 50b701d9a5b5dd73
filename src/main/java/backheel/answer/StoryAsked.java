package backheel.answer;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A story that somebody asks about by its number, perhaps for another chat: {@code 12
 * telegram:4711}.
 *
 * @param chat the chat that is meant: the operator may name one, everybody else means the own
 * @param own whether it is the chat in which it was asked
 * @param rest what stands behind, "" for nothing
 */
record StoryAsked(long number, String chat, boolean own, String rest) {
  private static final Pattern TYPED =
      Pattern.compile("^[#№]?+\\s*+(\\d{1,12})(?:\\s++(\\w++:\\S++))?(?:\\s++(\\w{1,12}))?");

  static Optional<StoryAsked> read(Asked asked, Editors editors) {
    var typed = TYPED.matcher(asked.argument());
    if (!typed.matches()) {
      return Optional.empty();
    }
    var other = typed.group(2);
    boolean own = other == null || !editors.include(asked.question());
    return Optional.of(
        new StoryAsked(
            Long.parseLong(typed.group(1)),
            own ? asked.chat() : other,
            own,
            typed.group(3) == null ? "" : typed.group(3)));
  }
}
