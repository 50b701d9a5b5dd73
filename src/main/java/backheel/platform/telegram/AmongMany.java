package backheel.platform.telegram;

import backheel.chat.Button;
import backheel.chat.DeepLink;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.chat.Reply.Manner;
import backheel.chat.Wording;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers to presses where many read along: a passing note, a list that its own asker turns, or the
 * way into the private chat. No press makes a message here, whatever its data says.
 */
final class AmongMany {
  private static final int NOTE = 200;

  private final Links links;
  private final Insistence insistence;
  private final EphemeralReply ephemeral;

  AmongMany(Links links, Insistence insistence, EphemeralReply ephemeral) {
    this.links = links;
    this.insistence = insistence;
    this.ephemeral = ephemeral;
  }

  /** Whether a press can be answered without asking the house: it leads into the private chat. */
  boolean leads(Press press, Question question) {
    var line = question.text();
    return switch (question.place()) {
      case PRIVATE -> false;
      case CHANNEL -> {
        // In a channel every button means the reader, and nothing is ever done in its name.
        boolean opened = way(line).filter(press::open).isPresent();
        if (!opened) {
          var words = Wording.in(question.language());
          press.say(words.say("error.channel"));
        }
        yield true;
      }
      case GROUP ->
          DeepLink.isReading(line) && !isOwn(question) && way(line).filter(press::open).isPresent();
    };
  }

  /**
   * Shows an answer to the one who pressed.
   *
   * @return false when everything ended before that
   */
  boolean show(Press press, Heard.Asked asked, Reply reply) {
    if (reply.manner() == Manner.REPLACE) {
      press.confirm();
      return insistence.replace(reply, asked);
    }
    var whole = Drawing.sheet(reply).words().strip();
    if (isForOne(reply) && whole.length() > NOTE && ephemeral.say(reply, asked)) {
      press.confirm();
      return true;
    }
    var way = reply.manner() == Manner.NOTE ? Optional.<String>empty() : way(asked, reply);
    if (way.filter(press::open).isEmpty()) {
      var words = Cut.line(whole, NOTE);
      if (words.isEmpty()) {
        press.confirm();
      } else {
        press.say(words);
      }
    }
    return true;
  }

  private static boolean isForOne(Reply reply) {
    return reply.manner() == Manner.NOTE || reply.manner() == Manner.DISCREET;
  }

  /** Where an answer goes on: as it says itself, by the line, or at the desk for this chat. */
  private Optional<String> way(Heard.Asked asked, Reply reply) {
    var line = asked.question().text();
    var offered =
        buttons(reply)
            .map(button -> Button.privateLine(button.action()))
            .flatMap(Stream::ofNullable)
            .findFirst();
    if (offered.isPresent()) {
      return way(offered.get());
    }
    if (DeepLink.isReading(line)) {
      return way(line);
    }
    return buttons(reply).anyMatch(button -> button.opens() == null)
        ? way("/at " + asked.question().chat().address() + " " + line)
        : Optional.empty();
  }

  private Optional<String> way(String line) {
    return DeepLink.of(line).flatMap(payload -> Optional.ofNullable(links.start(payload)));
  }

  private static Stream<Button> buttons(Reply reply) {
    return reply.buttons().stream().flatMap(Collection::stream);
  }

  /** Whether the message answered the one who presses. */
  private static boolean isOwn(Question question) {
    return question.asker() != null && question.asker().equals(question.pressedOf());
  }
}
