package backheel.platform.telegram;

import backheel.chat.BotAddedEvent;
import backheel.chat.Button;
import backheel.chat.ChatEvents;
import backheel.chat.ChatId;
import backheel.chat.LocalizedTexts;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.platform.telegram.send.SendOptions;
import backheel.platform.telegram.send.TelegramAddress;
import backheel.platform.telegram.send.ThrottledLog;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A sender of welcome messages to the person who added the bot to a chat, in private. Telegram lets
 * bots write only to people who have written to them: for others a hint is posted in a group, and
 * nothing in a channel.
 */
final class WelcomeMessageSender {
  /** The time in which repeated removal and addition is welcomed only once. */
  private static final Duration QUIET_PERIOD = Duration.ofMinutes(10);

  private static final int MAX_REMEMBERED_CHATS = 1_000;

  private final ChatEvents chatEvents;
  private final ReplySender replySender;
  private final ThrottledLog throttledLog;
  private final Clock clock;
  private final Map<ChatId, Instant> lastGreeted =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatId, Instant> eldest) {
          return size() > MAX_REMEMBERED_CHATS;
        }
      };

  WelcomeMessageSender(
      ChatEvents chatEvents, ReplySender replySender, ThrottledLog throttledLog, Clock clock) {
    this.chatEvents = chatEvents;
    this.replySender = replySender;
    this.throttledLog = throttledLog;
    this.clock = clock;
  }

  void welcome(BotAddedEvent invitation) {
    if (!isFirstInAWhile(invitation.chat())) {
      return;
    }
    reply(invitation)
        .ifPresent(reply -> {
          var sendResult =
              replySender.send(
                  reply, TelegramAddress.parse(invitation.inviter()), SendOptions.DEFAULTS);
          if (sendResult instanceof SendResult.Gone && invitation.chatType() == ChatType.GROUP) {
            var unused =
                replySender.send(
                    privateChatHint(invitation),
                    TelegramAddress.parse(invitation.chat()),
                    new SendOptions(true, null));
          }
        });
  }

  private Optional<Reply> reply(BotAddedEvent invitation) {
    try {
      return chatEvents.added(invitation);
    } catch (RuntimeException e) {
      throttledLog.error("an invitation", e);
      return Optional.empty();
    }
  }

  private static Reply privateChatHint(BotAddedEvent invitation) {
    var words = LocalizedTexts.in(invitation.language());
    var start = URI.create("backheel:private?start=at_" + invitation.chat().address());
    return Reply.builder(words.language())
        .paragraph(words.text("invited.way"))
        .row(Button.link(words.text("invited.open"), start))
        .build();
  }

  private synchronized boolean isFirstInAWhile(ChatId chat) {
    var now = clock.instant();
    var before = Objects.requireNonNullElse(lastGreeted.put(chat, now), Instant.MIN);
    return before.equals(Instant.MIN) || !now.isBefore(before.plus(QUIET_PERIOD));
  }
}
