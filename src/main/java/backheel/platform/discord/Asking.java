package backheel.platform.discord;

import backheel.chat.Answers;
import backheel.chat.Answers.Suggestion;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.MessageRef;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.platform.discord.Interaction.Deed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is asked of the house when somebody does something: in which chat, and who it is. */
final class Asking {
  private static final Logger log = LoggerFactory.getLogger(Asking.class);

  private final Answers answers;
  private final Conversations conversations;
  private final Atlas atlas;
  private final Authority authority;

  Asking(Answers answers, Conversations conversations, Atlas atlas, Authority authority) {
    this.answers = answers;
    this.conversations = conversations;
    this.atlas = atlas;
    this.authority = authority;
  }

  Optional<Reply> answer(Interaction interaction, String text) {
    if (interaction.direct()) {
      conversations.learn(interaction.person(), interaction.channel().id());
    }
    var said = interaction.deed() instanceof Deed.Press ? Button.privateLine(text) : null;
    return said == null ? asked(interaction, text) : privately(interaction, said);
  }

  /** What a button says in the private chat of the person who presses it, wherever it stands. */
  private Optional<Reply> privately(Interaction interaction, String line) {
    var own = conversations.open(interaction.person());
    var question =
        new Question(
            own,
            line,
            interaction.language(),
            Place.PRIVATE,
            () -> true,
            // A button means what it says, whatever else is being set up in private.
            pressed(interaction),
            own,
            own);
    return answers
        .answer(question)
        .map(reply ->
            reply.withButtons(
                reply.buttons().stream()
                    .map(row -> row.stream().map(Asking::aimed).toList())
                    .toList()));
  }

  private static Button aimed(Button button) {
    return button.opens() == null ? Button.privately(button.label(), button.action()) : button;
  }

  private Optional<Reply> asked(Interaction interaction, String text) {
    return answers.answer(question(interaction, chat(interaction), text));
  }

  /** What to say to an interaction beyond its person's share. */
  Optional<Reply> tooMuch(Interaction interaction) {
    return answers.tooMuch(question(interaction, at(interaction), ""));
  }

  private Question question(Interaction interaction, ChatId chat, String text) {
    boolean alone = interaction.direct() || !interaction.member();
    return new Question(
        chat,
        text,
        interaction.language(),
        alone ? Place.PRIVATE : Place.GROUP,
        new MemberRights(interaction, atlas, authority),
        pressed(interaction),
        person(interaction, interaction.person()),
        interaction.deed() instanceof Deed.Press press
            ? person(interaction, press.answered())
            : null);
  }

  /** From memory, so that it takes no time: no conversation is opened for it. */
  List<Suggestion> suggestions(Interaction interaction, Deed.Typing typing) {
    try {
      return answers.suggest(
          new Answers.Typing(
              interaction.member()
                  ? at(interaction)
                  : conversations
                      .channel(interaction.person())
                      .map(channel -> new ChatId(DiscordPlatform.NAME, channel))
                      .orElseGet(() -> Conversations.with(interaction.person())),
              typing.command(),
              typing.argument(),
              typing.typed(),
              interaction.language()));
    } catch (RuntimeException e) {
      log.error("Nothing could be suggested", e);
      return List.of();
    }
  }

  /** Where the bot itself is not, a person's own conversation with it is meant. */
  private ChatId chat(Interaction interaction) {
    return interaction.member() ? at(interaction) : conversations.open(interaction.person());
  }

  private static ChatId at(Interaction interaction) {
    return new ChatId(DiscordPlatform.NAME, interaction.channel().id());
  }

  private static @Nullable MessageRef pressed(Interaction interaction) {
    return interaction.deed() instanceof Deed.Press press && !press.message().isEmpty()
        ? new MessageRef(at(interaction), press.message())
        : null;
  }

  private static @Nullable ChatId person(Interaction interaction, String person) {
    if (person.isEmpty()) {
      return null;
    }
    return interaction.direct() ? at(interaction) : Conversations.with(person);
  }
}
