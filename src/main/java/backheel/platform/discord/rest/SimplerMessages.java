package backheel.platform.discord.rest;

import backheel.chat.Reply;
import backheel.platform.discord.render.DiscordMessage;
import backheel.platform.discord.render.DiscordRenderer;
import java.util.function.Function;

/** The simpler forms of a message whose content was refused. What was refused, nobody has seen. */
final class SimplerMessages {
  private SimplerMessages() {}

  /**
   * Returns the first response, or those to the message without files, then as plain text.
   *
   * @param attempt sends a form of the message
   */
  static InterpretedResponse retry(
      InterpretedResponse first,
      Reply reply,
      DiscordMessage message,
      Function<DiscordMessage, InterpretedResponse> attempt) {
    var last = first;
    if (last.isAboutFiles() && !message.files().isEmpty()) {
      last = attempt.apply(message.withoutFiles());
    }
    return last.isAboutContent()
        ? attempt.apply(message.plain(DiscordRenderer.plainText(reply)))
        : last;
  }
}
