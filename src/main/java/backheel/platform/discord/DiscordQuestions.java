package backheel.platform.discord;

import backheel.chat.BotService;
import backheel.chat.BotService.Suggestion;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.MessageRef;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.platform.discord.rest.ChannelDirectory;
import backheel.platform.discord.rest.DirectMessageChannels;
import backheel.platform.discord.rest.DiscordChannel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A converter of interactions to questions for the bot service, each with its chat and its asker.
 */
final class DiscordQuestions {
  private static final Logger log = LoggerFactory.getLogger(DiscordQuestions.class);

  private final BotService botService;
  private final DirectMessageChannels directMessageChannels;
  private final ChannelDirectory directory;
  private final PermissionCalculator permissions;

  DiscordQuestions(
      BotService botService,
      DirectMessageChannels directMessageChannels,
      ChannelDirectory directory,
      PermissionCalculator permissions) {
    this.botService = botService;
    this.directMessageChannels = directMessageChannels;
    this.directory = directory;
    this.permissions = permissions;
  }

  Optional<Reply> answer(Interaction interaction, String text) {
    if (interaction.directMessage()) {
      directMessageChannels.learn(interaction.person(), interaction.channel().id());
    }
    var privateLine =
        interaction.kind() instanceof InteractionKind.ComponentUse
            ? Button.privateCommandLine(text)
            : null;
    return privateLine == null
        ? publicAnswer(interaction, text)
        : privately(interaction, privateLine);
  }

  /**
   * Answers a button whose command runs in the private chat of the person who presses it, wherever
   * the message is.
   */
  private Optional<Reply> privately(Interaction interaction, String line) {
    var own = directMessageChannels.open(interaction.person());
    var question =
        new Question(
            own,
            line,
            interaction.language(),
            ChatType.PRIVATE,
            () -> true,
            // A button's command stands for itself, whatever else is being set up in private.
            pressed(interaction),
            own,
            own);
    return botService
        .answer(question)
        .map(reply ->
            reply.withButtons(
                reply.buttons().stream()
                    .map(row -> row.stream().map(DiscordQuestions::privateButton).toList())
                    .toList()));
  }

  private static Button privateButton(Button button) {
    return button.link() == null ? Button.privateCommand(button.label(), button.action()) : button;
  }

  private Optional<Reply> publicAnswer(Interaction interaction, String text) {
    return botService.answer(question(interaction, chat(interaction), text));
  }

  /** Returns the reply to an interaction beyond the person's quota. */
  Optional<Reply> throttled(Interaction interaction) {
    return botService.throttled(question(interaction, chatOf(interaction), ""));
  }

  private Question question(Interaction interaction, ChatId chat, String text) {
    boolean alone = interaction.directMessage() || !interaction.botIsMember();
    return new Question(
        chat,
        text,
        interaction.language(),
        alone ? ChatType.PRIVATE : ChatType.GROUP,
        new DiscordChatPermissions(interaction, directory, permissions),
        pressed(interaction),
        person(interaction, interaction.person()),
        interaction.kind() instanceof InteractionKind.ComponentUse componentUse
            ? person(interaction, componentUse.asker())
            : null);
  }

  /**
   * Returns suggestions from memory, which takes no time: no private conversation is opened for
   * them.
   */
  List<Suggestion> suggestions(Interaction interaction, InteractionKind.Autocomplete autocomplete) {
    try {
      return botService.suggest(
          new BotService.Typing(
              interaction.botIsMember()
                  ? chatOf(interaction)
                  : directMessageChannels
                      .channel(interaction.person())
                      .map(channel -> new ChatId(DiscordChannel.PLATFORM, channel))
                      .orElseGet(() -> DirectMessageChannels.chatWith(interaction.person())),
              autocomplete.command(),
              autocomplete.argument(),
              autocomplete.typed(),
              interaction.language()));
    } catch (RuntimeException e) {
      log.error("Nothing could be suggested", e);
      return List.of();
    }
  }

  /**
   * Returns the chat of an interaction: where the bot is not a member, the person's private
   * conversation with it.
   */
  private ChatId chat(Interaction interaction) {
    return interaction.botIsMember()
        ? chatOf(interaction)
        : directMessageChannels.open(interaction.person());
  }

  private static ChatId chatOf(Interaction interaction) {
    return new ChatId(DiscordChannel.PLATFORM, interaction.channel().id());
  }

  private static @Nullable MessageRef pressed(Interaction interaction) {
    return interaction.kind() instanceof InteractionKind.ComponentUse componentUse
            && !componentUse.message().isEmpty()
        ? new MessageRef(chatOf(interaction), componentUse.message())
        : null;
  }

  private static @Nullable ChatId person(Interaction interaction, String person) {
    if (person.isEmpty()) {
      return null;
    }
    return interaction.directMessage()
        ? chatOf(interaction)
        : DirectMessageChannels.chatWith(person);
  }
}
