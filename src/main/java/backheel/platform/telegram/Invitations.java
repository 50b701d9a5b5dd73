package backheel.platform.telegram;

import backheel.chat.Answers;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Wording;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells whoever brought the bot into a chat how to go on, in private. Telegram lets bots write only
 * to people who have written to them: to others a group says how, and a channel says nothing.
 */
final class Invitations {
  /** Coming and going is told once. */
  private static final Duration QUIET = Duration.ofMinutes(10);

  private static final int REMEMBERED = 1_000;

  private final Answers answers;
  private final Insistence insistence;
  private final Troubles troubles;
  private final Clock clock;
  private final Map<ChatId, Instant> told =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatId, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  Invitations(Answers answers, Insistence insistence, Troubles troubles, Clock clock) {
    this.answers = answers;
    this.insistence = insistence;
    this.troubles = troubles;
    this.clock = clock;
  }

  void hear(Answers.Invitation invitation) {
    if (!isNews(invitation.chat())) {
      return;
    }
    reply(invitation)
        .ifPresent(reply -> {
          var delivery = insistence.bring(reply, Address.of(invitation.by()), Envelope.PLAIN);
          if (delivery instanceof Delivery.Gone && invitation.place() == Place.GROUP) {
            var unused =
                insistence.bring(
                    wayIn(invitation), Address.of(invitation.chat()), new Envelope(true, null));
          }
        });
  }

  private Optional<Reply> reply(Answers.Invitation invitation) {
    try {
      return answers.invited(invitation);
    } catch (RuntimeException e) {
      troubles.bug("an invitation", e);
      return Optional.empty();
    }
  }

  private static Reply wayIn(Answers.Invitation invitation) {
    var words = Wording.in(invitation.language());
    var start = URI.create("backheel:private?start=at_" + invitation.chat().address());
    return Reply.builder(words.language())
        .paragraph(words.say("invited.way"))
        .row(Button.opens(words.say("invited.open"), start))
        .reply();
  }

  private synchronized boolean isNews(ChatId chat) {
    var now = clock.instant();
    var before = Objects.requireNonNullElse(told.put(chat, now), Instant.MIN);
    return before.equals(Instant.MIN) || !now.isBefore(before.plus(QUIET));
  }
}
