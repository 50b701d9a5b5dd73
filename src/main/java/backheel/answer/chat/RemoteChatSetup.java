package backheel.answer.chat;

import backheel.answer.command.CommandEnvironment;
import backheel.answer.command.CommandRunner;
import backheel.chat.LocalizedTexts;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.store.chat.Chats;
import backheel.store.chat.ManagedChats;
import backheel.store.chat.ManagedChats.ManagedChat;
import java.util.Optional;

/**
 * The setup of a group or channel from a private chat: a line runs as if typed in the other chat,
 * after the platform has confirmed that the person may manage it, and the reply comes back to the
 * private chat under the other chat's name.
 */
public final class RemoteChatSetup {
  private final ManagedChats managedChats;
  private final Chats chats;
  private final CommandRunner runner;
  private final ManagedChatFinder finder;
  private final ManagedChatReplies replies;

  private RemoteChatSetup(ManagedChats managedChats, Chats chats, CommandRunner runner) {
    this.managedChats = managedChats;
    this.chats = chats;
    this.runner = runner;
    this.finder = new ManagedChatFinder(managedChats);
    this.replies = new ManagedChatReplies(chats, runner);
  }

  /** Creates the setup over the commands' surroundings; it has no state of its own. */
  public static RemoteChatSetup of(CommandEnvironment environment) {
    var services = environment.services();
    return new RemoteChatSetup(
        services.subscriptions().managedChats(), services.chats(), environment.runner());
  }

  /** Returns whether a line typed in this private chat is for a chat that is being set up. */
  public boolean isUnderWay(Question question) {
    return managedChat(question).isPresent();
  }

  /**
   * Runs a line for the chat that is being set up, and prolongs the setup; if the setup has
   * expired, asks which chat is meant.
   *
   * @param here the line to run if it is the private chat
   * @param there the line to run if it is the other chat, once the person has said so
   * @return none if the line is for the chat in which it was typed
   */
  public Optional<Reply> redirect(
      Question question, String here, String there, LocalizedTexts words) {
    var open = managedChat(question);
    if (open.isPresent()) {
      var named = finder.withCurrentTitle(question, open.get());
      managedChats.select(question.chat(), named.chat());
      return Optional.of(run(question, named, here, words));
    }
    return expiredChat(question)
        .map(expired -> ManagedChatReplies.askWhichChat(expired, there, here, words));
  }

  /**
   * Returns the chat that a line typed in this private chat is for; none for a button, whose
   * meaning does not depend on when it is pressed.
   */
  private Optional<ManagedChat> managedChat(Question question) {
    return question.pressedMessage() == null ? currentChat(question) : Optional.empty();
  }

  /** Returns the chat that this private chat is setting up; none in group chats. */
  Optional<ManagedChat> currentChat(Question question) {
    return question.chatType() == ChatType.PRIVATE
        ? managedChats.selected(question.chat())
        : Optional.empty();
  }

  /**
   * Returns the chat that this private chat was setting up until the setup expired. It is returned
   * only once, since this ends the setup.
   */
  private Optional<ManagedChat> expiredChat(Question question) {
    if (question.pressedMessage() != null || question.chatType() != ChatType.PRIVATE) {
      return Optional.empty();
    }
    var expired = managedChats.expired(question.chat());
    expired.ifPresent(managedChat -> managedChats.deselect(question.chat()));
    return expired.map(managedChat ->
        new ManagedChat(
            managedChat.chat(), SetupCommand.displayName(managedChat.chat(), managedChat.title())));
  }

  /** Marks a reply as being about the private chat, if another chat is being set up. */
  public Reply markedAsPrivate(Question question, Reply reply, LocalizedTexts words) {
    return currentChat(question)
        .map(open -> ManagedChatReplies.markedAsPrivate(reply, open, words))
        .orElse(reply);
  }

  /** Begins the setup of a chat: the lines that follow are about it. */
  void begin(Question question, ManagedChat managedChat) {
    managedChats.register(managedChat.chat(), managedChat.title(), question.chat());
    managedChats.select(question.chat(), managedChat.chat());
  }

  /** Ends the setup, and returns whether there was one. */
  boolean end(Question question) {
    return managedChats.deselect(question.chat());
  }

  /**
   * Stores the asker as the owner of a group chat, who is notified when nothing can be sent there
   * any more.
   */
  public void rememberOwner(Question question, LocalizedTexts words) {
    var asker = question.asker();
    var chat = question.chat();
    if (asker == null
        || question.chatType() == ChatType.PRIVATE
        || chats.owner(chat).filter(asker::equals).isPresent()) {
      return;
    }
    var title = managedChats.title(chat).orElse("");
    managedChats.register(
        chat, title.isEmpty() ? question.permissions().title(question.chat()) : title, asker);
    if (chats.settings(asker).detectedLanguage().isEmpty()) {
      chats.noteLanguage(asker, words.language());
    }
  }

  /**
   * Answers a line as if it were typed in the other chat, for a person who may manage it.
   *
   * @param line a line of a command that can be run for another chat
   */
  Reply run(Question question, ManagedChat managedChat, String line, LocalizedTexts words) {
    if (!ManagedChatFinder.mayManage(question, managedChat)) {
      managedChats.deselect(question.chat());
      return ManagedChatReplies.refused(managedChat.title(), words);
    }
    chats.markReachable(managedChat.chat());
    var there =
        new Question(
            managedChat.chat(),
            line,
            words.language(),
            ChatType.GROUP,
            new ConfirmedManagerPermissions(question.permissions()),
            question.pressedMessage(),
            question.chat(),
            question.pressedMessage() == null ? null : question.chat());
    return runner
        .runInManagedChat(there, line)
        .map(reply -> replies.attributedTo(reply, managedChat, words))
        .orElseGet(() -> ManagedChatReplies.refused(managedChat.title(), words));
  }
}
