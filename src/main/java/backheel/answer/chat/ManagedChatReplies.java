package backheel.answer.chat;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRunner;
import backheel.answer.command.DisambiguationReplies;
import backheel.chat.Button;
import backheel.chat.LocalizedTexts;
import backheel.chat.Reply;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import backheel.store.chat.ChatLookup;
import backheel.store.chat.ManagedChats.ManagedChat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The replies in a private chat from which another chat is set up; each says which one it means.
 */
final class ManagedChatReplies {
  private static final int MAX_TITLE_LENGTH = 24;

  private final ChatLookup chats;
  private final CommandRunner runner;

  ManagedChatReplies(ChatLookup chats, CommandRunner runner) {
    this.chats = chats;
    this.runner = runner;
  }

  /**
   * Returns a reply that the setup of a chat has expired, which asks which chat is meant.
   *
   * @param there the line to run if it is that chat
   * @param here the line to run if it is the private chat
   */
  static Reply askWhichChat(
      ManagedChat managedChat, String there, String here, LocalizedTexts words) {
    var at = "/at " + managedChat.chat().address();
    var title = DisambiguationReplies.shorten(managedChat.title(), MAX_TITLE_LENGTH);
    return Reply.builder(words.language())
        .paragraph(words.text("at.over", "title", managedChat.title()))
        .row(
            Button.command(words.text("button.at.there", "title", title), at + " " + there),
            Button.command(words.text("button.at.here"), here))
        .row(Button.command(words.text("button.at.again", "title", title), at))
        .mode(Reply.ReplyMode.EPHEMERAL)
        .build();
  }

  static Reply refused(String title, LocalizedTexts words) {
    return Reply.builder(words.language())
        .paragraph(words.text("at.refused", "title", title))
        .row(Button.command(words.text("button.at.list"), "/at"))
        .mode(Reply.ReplyMode.EPHEMERAL)
        .build();
  }

  /** Marks a reply as being about the private chat, while this other chat is being set up. */
  static Reply markedAsPrivate(Reply reply, ManagedChat open, LocalizedTexts words) {
    var title = SetupCommand.displayName(open.chat(), open.title());
    return withFirstLine(reply, "👤 " + words.text("at.mine", "title", title));
  }

  /**
   * Adds the name of the chat to a reply, and binds the reply's buttons to that chat, whenever they
   * are pressed.
   */
  Reply attributedTo(Reply reply, ManagedChat managedChat, LocalizedTexts words) {
    var address = managedChat.chat().address();
    var rows = new ArrayList<List<Button>>();
    for (var row : reply.buttons()) {
      rows.add(row.stream().map(button -> addressed(button, address)).toList());
    }
    if (reply.buttons().stream()
        .flatMap(List::stream)
        .noneMatch(button -> runs(button, Command::isTestPost))) {
      rows.add(closingButtons(managedChat, words));
    }
    return withFirstLine(reply, "📣 " + words.text("at.for", "title", managedChat.title()))
        .withButtons(rows);
  }

  private static Reply withFirstLine(Reply reply, String line) {
    var blocks = new ArrayList<TextBlock>();
    blocks.add(new TextBlock.SmallPrint(List.of(new TextSpan.Plain(line))));
    blocks.addAll(reply.blocks());
    return reply.withBlocks(blocks);
  }

  /**
   * Returns a button for a test post, and one that ends the setup or, while the chat is paused,
   * starts its posts.
   */
  private List<Button> closingButtons(ManagedChat managedChat, LocalizedTexts words) {
    var at = "/at " + managedChat.chat().address();
    var test = Button.command(words.text("button.test"), at + " /test");
    return chats.settings(managedChat.chat()).paused()
        ? List.of(test, Button.command(words.text("button.live"), at + " live"))
        : List.of(test, Button.command(words.text("button.done"), "/at done"));
  }

  private Button addressed(Button button, String address) {
    return runs(button, Command::isAboutChat)
        ? Button.command(button.label(), "/at " + address + " " + button.action())
        : button;
  }

  private boolean runs(Button button, Predicate<Command> kind) {
    return runner.commandOf(button.action()).filter(kind).isPresent();
  }
}
