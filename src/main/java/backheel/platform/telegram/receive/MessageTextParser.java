package backheel.platform.telegram.receive;

import backheel.platform.telegram.render.BotIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * A parser of a message's text and entities into the command or the text addressed to the bot: the
 * library's own command detection finds none.
 */
final class MessageTextParser {
  /** A command in any script: Telegram itself marks only Latin commands. */
  private static final Pattern COMMAND =
      Pattern.compile("/([\\p{L}\\p{M}\\p{N}_]{1,64})(?:@(\\w{3,64}))?(?=\\s|$)");

  private MessageTextParser() {}

  /**
   * Returns the command line or the text addressed to the bot, null where the message is not
   * addressed to it.
   *
   * @param me the bot's identity, requested only where the result depends on it
   */
  static @Nullable public String parse(
      Message message, boolean alone, Supplier<@Nullable BotIdentity> me) {
    var text = message.getText();
    if (text == null || text.isBlank()) {
      return null;
    }
    var command = COMMAND.matcher(text);
    if (command.lookingAt() && !startsWithCode(message)) {
      var name = command.group(2);
      if (name != null && !isAboutBot(name, me.get())) {
        return null;
      }
      var rest = text.substring(command.end());
      return ("/" + command.group(1) + withoutMention(rest, command.end(), message, me)).strip();
    }
    if (alone) {
      return text;
    }
    var line = withoutMention(text, 0, message, me).strip();
    boolean mentioned = line.length() < text.strip().length();
    if (!mentioned && !isReplyToMe(message, me)) {
      return null;
    }
    return line.isEmpty() ? "/help" : line;
  }

  private static boolean isReplyToMe(Message message, Supplier<@Nullable BotIdentity> me) {
    var original = message.getReplyToMessage();
    // In a forum, Telegram treats every message of a topic as a reply to the topic's first message.
    if (original == null || original.getFrom() == null || original.getForumTopicCreated() != null) {
      return false;
    }
    var mine = me.get();
    return mine != null && original.getFrom().getId() == mine.id();
  }

  private static String withoutMention(
      String text, int offset, Message message, Supplier<@Nullable BotIdentity> me) {
    var mentions = new ArrayList<MessageEntity>();
    for (var entity : entities(message)) {
      if (entity.getType().endsWith("mention") && isAboutBot(entity, message.getText(), me)) {
        mentions.add(entity);
      }
    }
    mentions.sort(Comparator.comparing(MessageEntity::getOffset).reversed());
    var line = new StringBuilder(text);
    for (var mention : mentions) {
      int from = mention.getOffset() - offset;
      int to = from + mention.getLength();
      if (from >= 0 && to <= line.length()) {
        boolean spaced = to < line.length() && line.charAt(to) == ' ';
        line.delete(from, spaced ? to + 1 : to);
      }
    }
    return line.toString();
  }

  private static boolean isAboutBot(
      MessageEntity entity, String text, Supplier<@Nullable BotIdentity> me) {
    var mine = me.get();
    if (mine == null) {
      return false;
    }
    if (entity.getUser() != null) {
      return entity.getUser().getId() == mine.id();
    }
    int from = entity.getOffset();
    int to = from + entity.getLength();
    return from >= 0
        && to <= text.length()
        && text.substring(from, to).startsWith("@")
        && isAboutBot(text.substring(from + 1, to), mine);
  }

  private static boolean isAboutBot(String name, @Nullable BotIdentity botIdentity) {
    return botIdentity != null && botIdentity.name().equalsIgnoreCase(name);
  }

  private static boolean startsWithCode(Message message) {
    return entities(message).stream()
        .anyMatch(entity ->
            entity.getOffset() == 0
                && (entity.getType().equals("code") || entity.getType().equals("pre")));
  }

  private static List<MessageEntity> entities(Message message) {
    return message.getEntities() == null ? List.of() : message.getEntities();
  }
}
