package backheel.answer;

import backheel.answer.chat.InvitationReplies;
import backheel.answer.chat.PostingPermissions;
import backheel.answer.chat.RemoteChatSetup;
import backheel.answer.command.Command;
import backheel.answer.command.CommandEnvironment;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.CommandRunner;
import backheel.answer.command.CommandServices;
import backheel.answer.command.DeliveryHooks;
import backheel.answer.command.FoldedInput;
import backheel.answer.command.OperatorActions;
import backheel.answer.command.QuestionThrottle;
import backheel.answer.news.InlineResults;
import backheel.chat.BotService;
import backheel.chat.ChatId;
import backheel.chat.Messages;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.message.StoryRenderer;
import backheel.store.chat.Chats;
import backheel.store.chat.ManagedChats;
import backheel.store.database.StorageException;
import backheel.store.report.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dispatcher that routes each question to its command and returns the reply. */
public final class CommandDispatcher implements BotService {
  private static final Logger log = LoggerFactory.getLogger(CommandDispatcher.class);
  private static final QuestionThrottle.Outcome ALLOWED = QuestionThrottle.Outcome.ALLOWED;
  private static final Reply.ReplyMode REPLACE = Reply.ReplyMode.REPLACE;
  private static final int MAX_QUESTION_LENGTH = 1_200;

  /**
   * Invisible format characters, such as direction marks, that come along with a copied command.
   */
  private static final Pattern INVISIBLE_CHARACTERS = Pattern.compile("[\\p{Cf}&&[^\u200c\u200d]]");

  private static final Pattern PAGE_SUFFIX =
      Pattern.compile("^((?:.*\\S)?)\\s*+#(\\d{1,4})$", Pattern.DOTALL);

  private final CommandIndex commandIndex;
  private final UnknownCommandReplies unknownCommandReplies;
  private final Chats chats;
  private final Catalogue catalogue;
  private final ButtonShortener buttonShortener;
  private final Clock clock;
  private final DeliveryHooks hooks;
  private final OperatorActions operatorActions;
  private final RemoteChatSetup remoteSetup;
  private final InvitationReplies invitationReplies;
  private final Autocomplete autocomplete;
  private final InlineResults inlineResults;
  private final QuestionThrottle throttle;

  public CommandDispatcher(CommandServices services) {
    operatorActions = services.editors();
    chats = services.chats();
    catalogue = services.catalogue();
    buttonShortener = new ButtonShortener(services.longActions());
    clock = services.clock();
    hooks = services.hooks();
    var subscriptions = services.subscriptions().subscriptions();
    var managedChats = services.subscriptions().managedChats();
    throttle = new QuestionThrottle(clock);
    var environment = CommandEnvironment.of(services, new Runner(), throttle);
    remoteSetup = RemoteChatSetup.of(environment);
    invitationReplies = new InvitationReplies(chats, subscriptions, managedChats, remoteSetup);
    autocomplete =
        new Autocomplete(
            catalogue,
            services.stories(),
            chats,
            subscriptions,
            services.subscriptions().mutes(),
            managedChats,
            environment.topicNames(),
            environment.recentSubjects(),
            clock);
    inlineResults = new InlineResults(services.stories(), services.results(), catalogue);
    commandIndex = new CommandIndex(new CommandCatalogue(environment).all());
    unknownCommandReplies = new UnknownCommandReplies(commandIndex);
  }

  /** The runner through which commands run other command lines. */
  private final class Runner implements CommandRunner {
    @Override
    public Reply run(CommandRequest request, String line) {
      return command(request.question(), line, request.messages())
          .orElseGet(() -> UnknownCommandReplies.expiredButton(request.messages()));
    }

    @Override
    public Reply runInPrivateChat(CommandRequest request, String line) {
      return CommandDispatcher.this.runInPrivateChat(request.question(), line, request.messages());
    }

    @Override
    public Optional<Reply> runInManagedChat(Question question, String line) {
      return CommandDispatcher.this.runThere(question, line);
    }

    @Override
    public boolean isAboutChat(String line) {
      return CommandDispatcher.this.isAboutChat(line);
    }
  }

  List<Command> all() {
    return commandIndex.all();
  }

  @Override
  public Optional<Reply> answer(Question question) {
    var words = Messages.in("en");
    try {
      words = wording(question);
      var text = INVISIBLE_CHARACTERS.matcher(question.text()).replaceAll("").strip();
      var patient = operatorActions.isOperator(question) ? ALLOWED : throttle.acquire(question);
      if (patient != ALLOWED) {
        return patient == QuestionThrottle.Outcome.WARNED
            ? Optional.of(UnknownCommandReplies.tooMuch(words))
            : Optional.empty();
      }
      chats.markReachable(question.chat().toString());
      var in = words;
      return answer(question, text, words)
          .map(reply -> ReplyVisibility.adapt(question, reply, reply.mode() == REPLACE, in))
          .map(reply -> buttonShortener.shortened(reply, question.chat()));
    } catch (StorageException e) {
      return Optional.of(storageFailure(question.chat().platform(), e, words));
    } catch (RuntimeException e) {
      return Optional.of(internalError(e, words));
    }
  }

  @Override
  public Optional<Reply> throttled(Question question) {
    try {
      return throttle.refuse(question) == QuestionThrottle.Outcome.WARNED
          ? Optional.of(UnknownCommandReplies.tooMuch(wording(question)))
          : Optional.empty();
    } catch (StorageException e) {
      log.warn("It was not said that it is too much: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Reply storageFailure(String platform, StorageException e, Messages words) {
    log.error("{} was not answered: {}", platform, e.getMessage());
    return Reply.text(words.language(), words.text(e.isDiskFull() ? "error.disk" : "error.store"))
        .withMode(Reply.ReplyMode.EPHEMERAL);
  }

  private static Reply internalError(RuntimeException e, Messages words) {
    var code =
        Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36)
            .toUpperCase(Locale.ROOT);
    log.error("Mistake {} while answering", code, e);
    return Reply.text(words.language(), words.text("error", "code", code))
        .withMode(Reply.ReplyMode.EPHEMERAL);
  }

  private Optional<Reply> answer(Question question, String text, Messages words) {
    if (ButtonShortener.isShort(text)) {
      var action = buttonShortener.read(text);
      return action.isPresent()
          ? answer(question, action.get(), words)
          : Optional.of(unknownCommandReplies.expiredButton(words, ButtonShortener.command(text)));
    }
    if (text.isEmpty()) {
      return question.chatType() == ChatType.PRIVATE
          ? answer(question, "/help", words)
          : Optional.empty();
    }
    if (text.length() > MAX_QUESTION_LENGTH) {
      return Optional.of(
          Reply.text(words.language(), words.text("error.long", "n", MAX_QUESTION_LENGTH))
              .withMode(Reply.ReplyMode.EPHEMERAL));
    }
    return text.startsWith("/")
        ? command(question, text, words)
        : answerPlainText(question, text, words);
  }

  private Optional<Reply> command(Question question, String text, Messages words) {
    return command(question, text, text, words);
  }

  /**
   * @param there the line as it would be for a chat that is being set up
   */
  private Optional<Reply> command(Question question, String text, String there, Messages words) {
    var parts = text.substring(1).strip().split("\\s+", 2);
    var command = commandIndex.named(parts[0]);
    if (command == null || (command.isForOperators() && !operatorActions.isOperator(question))) {
      return unknownCommandReplies.unknown(question, parts[0], words);
    }
    if (command.isForManagedChat(FoldedInput.fold(parts[0])) || !there.equals(text)) {
      var desk = remoteSetup.managedChat(question);
      if (desk.isPresent()) {
        return Optional.of(runForManagedChat(question, desk.get(), text, words));
      }
      var over = remoteSetup.expiredChat(question);
      if (over.isPresent()) {
        return Optional.of(RemoteChatSetup.askWhichChat(over.get(), there, text, words));
      }
    }
    return Optional.of(runHere(question, command, parts, words));
  }

  /** Runs a line in the private chat itself, even while another chat is being set up. */
  private Reply runInPrivateChat(Question question, String line, Messages words) {
    var parts = line.substring(1).strip().split("\\s+", 2);
    var command = commandIndex.named(parts[0]);
    return command == null
        ? UnknownCommandReplies.expiredButton(words)
        : runHere(question, command, parts, words);
  }

  private Reply runHere(Question question, Command command, String[] parts, Messages words) {
    boolean manages = command.audience() == Audience.MANAGERS;
    var rest = parts.length > 1 ? parts[1].strip() : "";
    var argument = command.argument(FoldedInput.fold(parts[0]), rest);
    if (manages && !question.permissions().mayManage()) {
      var refused =
          request(question, command, CommandIndex.canonicalArgument(command, argument), words);
      return ReplyVisibility.refused(words, command.privateAlternative(refused));
    }
    if (manages) {
      // Noted before the answer, so that {@code /forget} erases it too.
      if (!question.language().isEmpty()) {
        // Alerts answer no question, so they use the language in which they were requested.
        chats.noteLanguage(question.chat().toString(), words.language());
      }
      remoteSetup.rememberOwner(question, words);
    }
    var request =
        request(question, command, CommandIndex.canonicalArgument(command, argument), words);
    var reply = command.answer(request);
    if (command.needsPostingPermission()) {
      reply = PostingPermissions.withWarning(reply, request);
    }
    if (command.isAboutChat() && !command.isForManagedChat(FoldedInput.fold(parts[0]))) {
      reply = remoteSetup.markedAsPrivate(question, reply, words);
    }
    return ReplyVisibility.adapt(question, reply, manages, words);
  }

  /** Runs a line typed in a private chat for the chat being set up, and prolongs the setup. */
  private Reply runForManagedChat(
      Question question, ManagedChats.ManagedChat managedChat, String line, Messages words) {
    var named = remoteSetup.withCurrentTitle(question, managedChat);
    remoteSetup.prolong(question, named);
    return remoteSetup.run(question, named, line, words);
  }

  private Optional<Reply> runThere(Question question, String line) {
    return command(question, line, Messages.in(question.language()));
  }

  private boolean isAboutChat(String line) {
    var command = commandIndex.commandOf(line);
    return command != null && command.isAboutChat();
  }

  private CommandRequest request(
      Question question, Command command, String argument, Messages words) {
    int page = 1;
    var paged = PAGE_SUFFIX.matcher(argument);
    if (paged.matches() && command.isPaged()) {
      argument = paged.group(1);
      page = Math.max(1, Integer.parseInt(paged.group(2)));
    }
    var viewer = chats.viewer(question.chat().toString());
    return request(question, argument, page, words, viewer);
  }

  private CommandRequest request(
      Question question, String argument, int page, Messages words, Viewer viewer) {
    var now = clock.instant();
    var messageStyle = chats.settings(chats.home(question.chat().toString())).style();
    var storyRenderer = new StoryRenderer(words, catalogue, now, messageStyle);
    return new CommandRequest(question, argument, page, words, storyRenderer, viewer, now);
  }

  /** Answers a line without a command: a name, or words to search for. */
  private Optional<Reply> answerPlainText(Question question, String text, Messages words) {
    if (!text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      return question.chatType() == ChatType.PRIVATE
          ? answer(question, "/help", words)
          : Optional.empty();
    }
    var there = (isAddress(text) ? "/subscribe " : "/follow ") + text;
    if (remoteSetup.managedChat(question).isPresent()) {
      return command(question, there, words);
    }
    var line = catalogue.findByName(text).isEmpty() ? "/search " + text : "/latest " + text;
    return command(question, line, there, words);
  }

  private static boolean isAddress(String text) {
    return text.matches("(?i)https?://\\S+");
  }

  private Messages wording(Question question) {
    return wording(question.chat(), question.language());
  }

  private Messages wording(ChatId chat, String language) {
    var own = chats.settings(chat.toString()).language();
    // A linked chat without a language of its own uses that of the chat that receives the alerts.
    var chosen = own.isEmpty() ? chats.settings(chats.home(chat.toString())).language() : own;
    return Messages.in(chosen.isEmpty() ? language : chosen);
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var command = commandIndex.named(typing.command().strip().split("\\s+", 2)[0]);
    if (command == null) {
      return List.of();
    }
    try {
      return autocomplete.suggest(command, typing, wording(typing.chat(), typing.language()));
    } catch (StorageException e) {
      log.warn("Nothing was suggested: {}", e.getMessage());
      return List.of();
    }
  }

  @Override
  public List<InlineResult> inlineResults(ChatId asker, String typed, String language, int from) {
    if (!throttle.acquireGlance(asker)) {
      return List.of();
    }
    try {
      var words = wording(asker, language);
      var text = INVISIBLE_CHARACTERS.matcher(typed).replaceAll("").strip();
      var shown =
          text.length() > MAX_QUESTION_LENGTH ? text.substring(0, MAX_QUESTION_LENGTH) : text;
      // The result may go into any chat, so it includes no story of a chat's own feeds.
      var question = Question.typed(asker, shown, language);
      return inlineResults.find(request(question, shown, 1, words, Viewer.ANYBODY), from);
    } catch (StorageException e) {
      log.warn("Nothing was found for any chat: {}", e.getMessage());
      return List.of();
    }
  }

  @Override
  public Optional<Reply> added(Invitation invitation) {
    var words = Messages.in(invitation.language());
    try {
      return Optional.of(
          buttonShortener.shortened(invitationReplies.replyTo(invitation), invitation.chat()));
    } catch (StorageException e) {
      return Optional.of(storageFailure(invitation.chat().platform(), e, words));
    } catch (RuntimeException e) {
      return Optional.of(internalError(e, words));
    }
  }

  @Override
  public List<MenuCommand> menu(String language) {
    return commandIndex.entries(language);
  }

  @Override
  public void moved(ChatId from, ChatId to) {
    if (!hooks.moveChat(from, to)) {
      chats.move(from.toString(), to.toString());
    }
  }

  @Override
  public void reachable(ChatId chat) {
    chats.markReachable(chat.toString());
    hooks.wakeUp(chat);
  }

  @Override
  public Duration reserveReply(ChatId chat) {
    return hooks.reserveReply(chat);
  }

  @Override
  public boolean isProcessed(String platform, long number) {
    return hooks.isProcessed(platform, number);
  }

  @Override
  public void markProcessed(String platform, long number) {
    hooks.markProcessed(platform, number);
  }

  @Override
  public void removed(ChatId chat, String why) {
    chats.markGone(chat.toString(), why);
  }
}
