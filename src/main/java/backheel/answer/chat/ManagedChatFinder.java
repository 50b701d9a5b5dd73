package backheel.answer.chat;

import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.InputNormalizer;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.store.chat.ManagedChats;
import backheel.store.chat.ManagedChats.ManagedChat;
import java.util.List;
import java.util.Optional;

/** The finder of the groups and channels that a person may set up. */
final class ManagedChatFinder {
  private final ManagedChats managedChats;

  ManagedChatFinder(ManagedChats managedChats) {
    this.managedChats = managedChats;
  }

  /** Returns the chats that this person has set up. */
  List<ManagedChat> ownedBy(Question question) {
    return managedChats.ownedBy(question.chat());
  }

  /** Finds a chat by its address or title, if the person may manage it. */
  Optional<ManagedChat> find(Question question, String typed) {
    return owned(question, typed)
        .or(() -> foreignChat(question, typed))
        .filter(managedChat -> mayManage(question, managedChat));
  }

  /** Returns the title of a chat that the person may not manage, or the name they gave it. */
  String titleOfUnmanaged(Question question, String typed) {
    return owned(question, typed)
        .map(ManagedChat::title)
        .orElseGet(() -> DisambiguationReplies.shown(typed));
  }

  private Optional<ManagedChat> owned(Question question, String typed) {
    var folded = InputNormalizer.fold(typed.replaceFirst("^@", ""));
    return ownedBy(question).stream()
        .filter(managedChat ->
            managedChat.chat().address().equals(typed)
                || (!folded.isEmpty() && InputNormalizer.fold(managedChat.title()).equals(folded)))
        .findFirst();
  }

  /** Returns a chat that another person has set up, by its address or its public name. */
  private static Optional<ManagedChat> foreignChat(Question question, String typed) {
    if (typed.startsWith("@")) {
      return question.permissions().chatNamed(typed).map(chat -> new ManagedChat(chat, ""));
    }
    if (!typed.matches("[\\w/-]{1,64}")) {
      return Optional.empty();
    }
    var chat = new ChatId(question.chat().platform(), typed);
    return Optional.of(new ManagedChat(chat, ""));
  }

  static boolean mayManage(Question question, ManagedChat managedChat) {
    var chat = managedChat.chat();
    return !chat.equals(question.chat())
        && chat.platform().equals(question.chat().platform())
        && question.permissions().mayManage(chat);
  }

  /** Returns the chat with its current title on the platform. */
  ManagedChat withCurrentTitle(Question question, ManagedChat managedChat) {
    var chat = managedChat.chat();
    var title = question.permissions().title(chat);
    var known =
        managedChat.title().isEmpty()
            ? managedChats.title(managedChat.chat()).orElse("")
            : managedChat.title();
    return new ManagedChat(
        managedChat.chat(), SetupCommand.displayName(chat, title.isEmpty() ? known : title));
  }
}
