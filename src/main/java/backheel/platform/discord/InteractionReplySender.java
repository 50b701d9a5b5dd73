package backheel.platform.discord;

import backheel.chat.LocalizedTexts;
import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import backheel.platform.discord.render.CommandMentions;
import backheel.platform.discord.render.DiscordMessage;
import backheel.platform.discord.render.DiscordRenderer;
import java.util.Optional;

/** The replies to interactions, each shown to everyone or to the asker alone, and in its mode. */
final class InteractionReplySender {
  private final InteractionResponseClient responses;
  private final DiscordCommandMenu menu;
  private final CommandMentions commands;

  InteractionReplySender(
      InteractionResponseClient responses, DiscordCommandMenu menu, CommandMentions commands) {
    this.responses = responses;
    this.menu = menu;
    this.commands = commands;
  }

  /** Shows a notice to the asker alone. */
  void notice(Interaction to, Reply reply) {
    responses.message(to, rendered(reply), true);
  }

  void afterPress(Interaction to, Optional<Reply> reply) {
    if (reply.isEmpty()) {
      responses.acknowledge(to);
    } else if (reply.get().mode() == ReplyMode.REPLACE && to.mayReplacePressed()) {
      responses.update(to, rendered(reply.get()));
    } else {
      // In a group, no one can make the bot post a visible message by pressing a button.
      responses.message(to, rendered(reply.get()), to.isInGroup() || isEphemeral(to, reply.get()));
    }
  }

  /**
   * Answers a command. One without an answer would be shown as failed, so an empty reply gets a
   * text.
   */
  void afterCommand(Interaction to, Optional<Reply> reply) {
    var answer = reply.orElseGet(() -> silence(to));
    responses.message(to, rendered(answer), isEphemeralCommand(to) || isEphemeral(to, answer));
  }

  void lateAfterPress(Interaction to, Optional<Reply> reply) {
    if (reply.isEmpty()) {
      return;
    }
    if (reply.get().mode() == ReplyMode.REPLACE && to.mayReplacePressed()) {
      responses.editOriginal(to, rendered(reply.get()));
    } else {
      responses.followUp(to, rendered(reply.get()), to.isInGroup() || isEphemeral(to, reply.get()));
    }
  }

  void lateAfterCommand(Interaction to, Optional<Reply> reply, boolean quietly) {
    var answer = reply.orElseGet(() -> silence(to));
    if (isEphemeral(to, answer) && !quietly) {
      // The visibility was fixed when the indicator was shown: it must be deleted first.
      responses.deleteOriginal(to);
      responses.followUp(to, rendered(answer), true);
    } else {
      responses.editOriginal(to, rendered(answer));
    }
  }

  /**
   * Returns whether a command's answer is visible only to the asker, before the answer is known.
   */
  boolean isEphemeralCommand(Interaction to) {
    return !to.botIsMember() || (to.isInGroup() && menu.isEphemeral(to));
  }

  /**
   * Returns whether a reply is visible only to the asker: always where the bot is not a member,
   * since only the asker has requested it.
   */
  private static boolean isEphemeral(Interaction to, Reply reply) {
    return !to.botIsMember()
        || reply.mode() == ReplyMode.EPHEMERAL
        || reply.mode() == ReplyMode.NOTE;
  }

  static Reply silence(Interaction to) {
    var words = LocalizedTexts.in(to.language());
    return Reply.text(words.language(), words.text("platform.silent"))
        .withMode(ReplyMode.EPHEMERAL);
  }

  private DiscordMessage rendered(Reply reply) {
    return DiscordRenderer.render(reply, commands);
  }
}
