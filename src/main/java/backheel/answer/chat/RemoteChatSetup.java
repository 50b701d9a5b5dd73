package backheel.answer.chat;

import backheel.answer.command.Choices;
import backheel.answer.command.CommandEnvironment;
import backheel.answer.command.CommandRunner;
import backheel.answer.command.FoldedInput;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.ChatPermissions;
import backheel.chat.Messages;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import backheel.store.chat.Chats;
import backheel.store.chat.ManagedChats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private RemoteChatSetup(ManagedChats managedChats, Chats chats, CommandRunner runner) {
    this.managedChats = managedChats;
    this.chats = chats;
    this.runner = runner;
  }

  /** Creates the setup over the commands' surroundings; it has no state of its own. */
  public static RemoteChatSetup of(CommandEnvironment environment) {
    var services = environment.services();
    return new RemoteChatSetup(
        services.subscriptions().managedChats(), services.chats(), environment.runner());
  }

  /**
   * Returns the chat that a line typed in this private chat is for; none for a button, whose
   * meaning does not depend on when it is pressed.
   */
  public Optional<ManagedChats.ManagedChat> managedChat(Question question) {
    return question.pressedMessage() == null ? currentChat(question) : Optional.empty();
  }

  /** Returns the chat that this private chat is setting up; none in group chats. */
  Optional<ManagedChats.ManagedChat> currentChat(Question question) {
    return question.chatType() == ChatType.PRIVATE
        ? managedChats.selected(question.chat().toString())
        : Optional.empty();
  }

  /**
   * Returns the chat that this private chat was setting up until the setup expired. It is returned
   * only once, since this ends the setup.
   */
  public Optional<ManagedChats.ManagedChat> expiredChat(Question question) {
    if (question.pressedMessage() != null || question.chatType() != ChatType.PRIVATE) {
      return Optional.empty();
    }
    var over = managedChats.expired(question.chat().toString());
    over.ifPresent(managedChat -> managedChats.deselect(question.chat().toString()));
    return over.map(managedChat ->
        new ManagedChats.ManagedChat(
            managedChat.chat(),
            SetupCommand.displayName(ChatId.parse(managedChat.chat()), managedChat.title())));
  }

  /**
   * Returns a reply that the setup of a chat has expired, which asks which chat is meant.
   *
   * @param there the line to run if it is that chat
   * @param here the line to run if it is the private chat
   */
  public static Reply askWhichChat(
      ManagedChats.ManagedChat managedChat, String there, String here, Messages words) {
    var address = ChatId.parse(managedChat.chat()).address();
    return Reply.builder(words.language())
        .paragraph(words.text("at.over", "title", managedChat.title()))
        .row(
            Button.command(
                words.text("button.at.there", "title", Choices.shorten(managedChat.title(), 24)),
                "/at " + address + " " + there),
            Button.command(words.text("button.at.here"), here))
        .row(
            Button.command(
                words.text("button.at.again", "title", Choices.shorten(managedChat.title(), 24)),
                "/at " + address))
        .mode(Reply.ReplyMode.EPHEMERAL)
        .build();
  }

  /** Marks a reply as being about the private chat, if another chat is being set up. */
  public Reply markedAsPrivate(Question question, Reply reply, Messages words) {
    var desk = currentChat(question);
    if (desk.isEmpty()) {
      return reply;
    }
    var title = SetupCommand.displayName(ChatId.parse(desk.get().chat()), desk.get().title());
    var blocks = new ArrayList<TextBlock>();
    blocks.add(
        new TextBlock.SmallPrint(
            List.of(new TextSpan.Plain("👤 " + words.text("at.mine", "title", title)))));
    blocks.addAll(reply.blocks());
    return reply.withBlocks(blocks);
  }

  /** Prolongs the setup of a chat. */
  public void prolong(Question question, ManagedChats.ManagedChat managedChat) {
    managedChats.select(question.chat().toString(), managedChat.chat());
  }

  /** Returns the chats that this person has set up. */
  List<ManagedChats.ManagedChat> ownedBy(Question question) {
    return managedChats.ownedBy(question.chat().toString());
  }

  /** Begins the setup of a chat: the lines that follow are about it. */
  void begin(Question question, ManagedChats.ManagedChat managedChat) {
    managedChats.register(managedChat.chat(), managedChat.title(), question.chat().toString());
    managedChats.select(question.chat().toString(), managedChat.chat());
  }

  /** Ends the setup, and returns whether there was one. */
  boolean end(Question question) {
    return managedChats.deselect(question.chat().toString());
  }

  /** Finds a chat by its address or title, if the person may manage it. */
  Optional<ManagedChats.ManagedChat> find(Question question, String typed) {
    return owned(question, typed)
        .or(() -> foreignChat(question, typed))
        .filter(managedChat -> may(question, managedChat));
  }

  /** Returns a chat that the person may not manage, under the name they gave it. */
  ManagedChats.ManagedChat unknownChat(Question question, String typed) {
    return owned(question, typed)
        .orElseGet(() -> new ManagedChats.ManagedChat("", Choices.shown(typed)));
  }

  private Optional<ManagedChats.ManagedChat> owned(Question question, String typed) {
    var folded = FoldedInput.fold(typed.replaceFirst("^@", ""));
    return ownedBy(question).stream()
        .filter(managedChat ->
            ChatId.parse(managedChat.chat()).address().equals(typed)
                || (!folded.isEmpty() && FoldedInput.fold(managedChat.title()).equals(folded)))
        .findFirst();
  }

  /** Returns a chat that another person has set up, by its address or its public name. */
  private Optional<ManagedChats.ManagedChat> foreignChat(Question question, String typed) {
    if (typed.startsWith("@")) {
      return question
          .permissions()
          .chatNamed(typed)
          .map(chat -> new ManagedChats.ManagedChat(chat.toString(), ""));
    }
    if (!typed.matches("[\\w/-]{1,64}")) {
      return Optional.empty();
    }
    var chat = new ChatId(question.chat().platform(), typed);
    return Optional.of(new ManagedChats.ManagedChat(chat.toString(), ""));
  }

  private static boolean may(Question question, ManagedChats.ManagedChat managedChat) {
    var chat = ChatId.parse(managedChat.chat());
    return !chat.equals(question.chat())
        && chat.platform().equals(question.chat().platform())
        && question.permissions().mayManage(chat);
  }

  /**
   * Stores the asker as the owner of a group chat, who is notified when nothing can be sent there
   * any more.
   */
  public void rememberOwner(Question question, Messages words) {
    var asker = question.asker();
    var chat = question.chat().toString();
    if (asker == null
        || question.chatType() == ChatType.PRIVATE
        || chats.owner(chat).filter(asker.toString()::equals).isPresent()) {
      return;
    }
    var title = managedChats.title(chat).orElse("");
    managedChats.register(
        chat,
        title.isEmpty() ? question.permissions().title(question.chat()) : title,
        asker.toString());
    if (chats.settings(asker.toString()).detectedLanguage().isEmpty()) {
      chats.noteLanguage(asker.toString(), words.language());
    }
  }

  /** Returns the chat with its current title on the platform. */
  public ManagedChats.ManagedChat withCurrentTitle(
      Question question, ManagedChats.ManagedChat managedChat) {
    var chat = ChatId.parse(managedChat.chat());
    var title = question.permissions().title(chat);
    var known =
        managedChat.title().isEmpty()
            ? managedChats.title(managedChat.chat()).orElse("")
            : managedChat.title();
    return new ManagedChats.ManagedChat(
        managedChat.chat(), SetupCommand.displayName(chat, title.isEmpty() ? known : title));
  }

  /**
   * Answers a line as if it were typed in the other chat, for a person who may manage it.
   *
   * @param line a line of a command that can be run for another chat
   */
  public Reply run(
      Question question, ManagedChats.ManagedChat managedChat, String line, Messages words) {
    var chat = ChatId.parse(managedChat.chat());
    if (!may(question, managedChat)) {
      managedChats.deselect(question.chat().toString());
      return refused(managedChat, words);
    }
    chats.markReachable(managedChat.chat());
    var there =
        new Question(
            chat,
            line,
            words.language(),
            ChatType.GROUP,
            new ManagerRights(question.permissions()),
            question.pressedMessage(),
            question.chat(),
            question.pressedMessage() == null ? null : question.chat());
    return runner
        .runInManagedChat(there, line)
        .map(reply -> attributedTo(reply, managedChat, words))
        .orElseGet(() -> refused(managedChat, words));
  }

  static Reply refused(ManagedChats.ManagedChat managedChat, Messages words) {
    return Reply.builder(words.language())
        .paragraph(words.text("at.refused", "title", managedChat.title()))
        .row(Button.command(words.text("button.at.list"), "/at"))
        .mode(Reply.ReplyMode.EPHEMERAL)
        .build();
  }

  /**
   * Adds the name of the chat to a reply, and binds the reply's buttons to that chat, whenever they
   * are pressed.
   */
  Reply attributedTo(Reply reply, ManagedChats.ManagedChat managedChat, Messages words) {
    var address = ChatId.parse(managedChat.chat()).address();
    var blocks = new ArrayList<TextBlock>();
    blocks.add(
        new TextBlock.SmallPrint(
            List.of(
                new TextSpan.Plain("📣 " + words.text("at.for", "title", managedChat.title())))));
    blocks.addAll(reply.blocks());
    var rows = new ArrayList<List<Button>>();
    reply
        .buttons()
        .forEach(row -> rows.add(row.stream().map(button -> addressed(button, address)).toList()));
    if (reply.buttons().stream()
        .flatMap(List::stream)
        .noneMatch(button -> button.action().startsWith("/test"))) {
      rows.add(closingButtons(managedChat, words));
    }
    return reply.withBlocks(blocks).withButtons(rows);
  }

  /**
   * Returns a button for a test post, and one that ends the setup or, while the chat is paused,
   * starts its posts.
   */
  List<Button> closingButtons(ManagedChats.ManagedChat managedChat, Messages words) {
    var address = ChatId.parse(managedChat.chat()).address();
    var test = Button.command(words.text("button.test"), "/at " + address + " /test");
    return chats.settings(managedChat.chat()).paused()
        ? List.of(test, Button.command(words.text("button.live"), "/at " + address + " live"))
        : List.of(test, Button.command(words.text("button.done"), "/at done"));
  }

  private Button addressed(Button button, String address) {
    return runner.isAboutChat(button.action())
        ? Button.command(button.label(), "/at " + address + " " + button.action())
        : button;
  }

  /**
   * The permissions of a person whom the platform has confirmed as a manager of the other chat; all
   * else is asked of the platform.
   */
  private record ManagerRights(ChatPermissions platform) implements ChatPermissions {
    @Override
    public boolean mayManage() {
      return true;
    }

    @Override
    public boolean mayManage(ChatId other) {
      return platform.mayManage(other);
    }

    @Override
    public Map<Permission, Boolean> botPermissions(ChatId chat) {
      return platform.botPermissions(chat);
    }

    @Override
    public String title(ChatId chat) {
      return platform.title(chat);
    }
  }
}
