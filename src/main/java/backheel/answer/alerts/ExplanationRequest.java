package backheel.answer.alerts;

import backheel.answer.command.CommandRequest;
import backheel.answer.command.StoryModerationActions;
import backheel.chat.ChatId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request to explain a story, given by its number, possibly for another chat: {@code 12
 * telegram:4711}.
 *
 * @param chat the chat in question: the operator may name one, for everyone else it is their own
 * @param isOwnChat whether it is the chat in which the request was made
 * @param rest the text behind them, "" for none
 */
record ExplanationRequest(long number, ChatId chat, boolean isOwnChat, String rest) {
  private static final Pattern TYPED =
      Pattern.compile("^[#№]?+\\s*+(\\d{1,12})(?:\\s++(\\w++:\\S++))?(?:\\s++(\\w{1,12}))?");

  static Optional<ExplanationRequest> parse(
      CommandRequest request, StoryModerationActions storyModerationActions) {
    var typed = TYPED.matcher(request.argument());
    if (!typed.matches()) {
      return Optional.empty();
    }
    var other = typed.group(2);
    boolean own = other == null || !storyModerationActions.isOperator(request.question());
    return Optional.of(
        new ExplanationRequest(
            Long.parseLong(typed.group(1)),
            own ? request.chat() : ChatId.parse(other),
            own,
            typed.group(3) == null ? "" : typed.group(3)));
  }
}
