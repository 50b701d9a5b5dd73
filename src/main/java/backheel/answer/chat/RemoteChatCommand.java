package backheel.answer.chat;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.CommandRunner;
import backheel.answer.command.DisambiguationReplies;
import backheel.chat.Button;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.language.InputVocabulary;
import backheel.store.chat.ChatSettingsEditor;
import backheel.store.chat.ManagedChats;
import backheel.store.subscription.Subscriptions;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The command {@code /at [CHAT [LINE]]}, which sets up a channel or a group from the private chat.
 * {@code /at CHAT} directs the lines that follow to that chat, {@code /at CHAT LINE} runs one line
 * for it, {@code /at done} ends the setup.
 */
final class RemoteChatCommand implements Command {
  private static final Set<String> END_WORDS = InputVocabulary.words("typed.at.end");
  private static final int MAX_LISTED_CHATS = 20;

  private final RemoteChatSetup remoteChatSetup;
  private final ManagedChatFinder finder;
  private final ManagedChatReplies replies;
  private final ChatSettingsEditor chats;
  private final Subscriptions subscriptions;
  private final CommandRunner runner;

  RemoteChatCommand(
      RemoteChatSetup remoteChatSetup,
      ManagedChatFinder finder,
      ManagedChatReplies replies,
      ChatSettingsEditor chats,
      Subscriptions subscriptions,
      CommandRunner runner) {
    this.remoteChatSetup = remoteChatSetup;
    this.finder = finder;
    this.replies = replies;
    this.chats = chats;
    this.subscriptions = subscriptions;
    this.runner = runner;
  }

  @Override
  public String name() {
    return "at";
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return List.of(new ArgumentSpec("chat", false, true), new ArgumentSpec("line", false, false));
  }

  @Override
  public Reply answer(CommandRequest request) {
    if (request.question().chatType() != ChatType.PRIVATE) {
      return Reply.text(request.language(), request.text("at.private"))
          .withMode(Reply.ReplyMode.EPHEMERAL);
    }
    return request.argument().isEmpty() ? list(request) : aimed(request);
  }

  private Reply aimed(CommandRequest request) {
    var typed = request.argument();
    if (END_WORDS.contains(typed.toLowerCase(Locale.ROOT))) {
      return ended(request);
    }
    int slash = typed.startsWith("/") ? 0 : typed.indexOf(" /") + 1;
    var whole = slash > 0 ? typed.substring(0, slash).strip() : typed;
    var found = finder.find(request.question(), whole);
    if (found.isPresent()) {
      var managedChat = finder.withCurrentTitle(request.question(), found.get());
      return slash > 0
          ? run(request, managedChat, typed.substring(slash))
          : begun(request, managedChat);
    }
    var parts = typed.split("\\s+", 2);
    var place = finder.find(request.question(), parts[0]);
    if (place.isEmpty() || parts.length < 2) {
      return ManagedChatReplies.refused(
          finder.titleOfUnmanaged(request.question(), whole), request.messages());
    }
    return run(request, finder.withCurrentTitle(request.question(), place.get()), parts[1]);
  }

  private Reply run(CommandRequest request, ManagedChats.ManagedChat managedChat, String typed) {
    if (typed.equals("live")) {
      return live(request, managedChat);
    }
    var line = typed.startsWith("/") ? typed : "/" + typed;
    if (runner.commandOf(line).filter(Command::isAboutChat).isEmpty()) {
      return Reply.builder(request.language())
          .paragraph(request.text("at.cannot", "line", DisambiguationReplies.shown(line)))
          .build();
    }
    return remoteChatSetup.run(request.question(), managedChat, line, request.messages());
  }

  private Reply begun(CommandRequest request, ManagedChats.ManagedChat managedChat) {
    remoteChatSetup.begin(request.question(), managedChat);
    return run(request, managedChat, "/setup");
  }

  private Reply ended(CommandRequest request) {
    var open =
        remoteChatSetup
            .currentChat(request.question())
            .map(managedChat -> finder.withCurrentTitle(request.question(), managedChat));
    remoteChatSetup.end(request.question());
    return Reply.builder(request.language())
        .paragraph(
            open.map(managedChat -> request.text("at.done", "title", managedChat.title()))
                .orElseGet(() -> request.text("at.none.open")))
        .row(
            Button.command(request.text("button.at.list"), "/at"),
            Button.command(request.text("button.following"), "/following"))
        .mode(Reply.ReplyMode.REPLACE)
        .build();
  }

  /** Ends the pause of a new chat, so that its alerts go out from now on. */
  private Reply live(CommandRequest request, ManagedChats.ManagedChat managedChat) {
    if (subscriptions.count(managedChat.chat()) == 0) {
      return replies.attributedTo(
          Reply.builder(request.language())
              .paragraph(request.text("setup.nothing"))
              .row(SetupCommand.startButtons(request.messages()).getFirst())
              .row(SetupCommand.startButtons(request.messages()).getLast())
              .build(),
          managedChat,
          request.messages());
    }
    chats.setPaused(managedChat.chat(), false);
    remoteChatSetup.end(request.question());
    return Reply.builder(request.language())
        .paragraph(
            request.text(
                "at.live",
                "title",
                managedChat.title(),
                "n",
                subscriptions.count(managedChat.chat())))
        .row(
            Button.command(
                request.text("button.following"),
                "/at " + managedChat.chat().address() + " /following"),
            Button.command(request.text("button.at.list"), "/at"))
        .mode(Reply.ReplyMode.REPLACE)
        .build();
  }

  private Reply list(CommandRequest request) {
    var owned = finder.ownedBy(request.question());
    var reply = Reply.builder(request.language());
    reply.paragraph(request.text(owned.isEmpty() ? "at.none" : "at.list"));
    for (var managedChat : owned.stream().limit(MAX_LISTED_CHATS).toList()) {
      var named =
          managedChat.title().isEmpty()
              ? finder.withCurrentTitle(request.question(), managedChat)
              : managedChat;
      var title = request.messages().isolate(named.title());
      int waits = subscriptions.count(managedChat.chat());
      reply.item(
          chats.settings(managedChat.chat()).paused() ? "⏸" : "📣",
          List.of(new TextSpan.Plain(title)),
          List.of(
              new TextSpan.Plain(
                  waits == 0
                      ? request.text("setup.nothing")
                      : request.text("setup.gets", "n", waits))));
      reply.row(
          Button.command(
              DisambiguationReplies.shorten(title, 30), "/at " + managedChat.chat().address()));
    }
    remoteChatSetup
        .currentChat(request.question())
        .ifPresent(open -> reply.row(Button.command(request.text("button.done"), "/at done")));
    return reply
        .row(
            Button.link(request.text("button.add.channel"), URI.create("backheel:startchannel")),
            Button.link(request.text("button.add.group"), URI.create("backheel:startgroup")))
        .mode(Reply.ReplyMode.REPLACE)
        .build();
  }
}
