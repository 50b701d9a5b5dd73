package backheel.answer;

import backheel.answer.chat.BotAddedReplies;
import backheel.answer.command.Command;
import backheel.answer.command.CommandServices;
import backheel.answer.command.QuestionThrottle;
import backheel.answer.command.StoryModerationActions;
import backheel.answer.news.InlineResultFinder;
import backheel.chat.BotService;
import backheel.chat.ChatEvents;
import backheel.chat.ChatId;
import backheel.chat.LocalizedTexts;
import backheel.chat.MenuCommand;
import backheel.chat.PlatformCapabilities;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.store.chat.ChatRegistry;
import backheel.store.database.StorageException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dispatcher that routes each question to its command and returns the reply. */
public final class CommandDispatcher implements BotService {
  private static final Logger log = LoggerFactory.getLogger(CommandDispatcher.class);

  private final StoryModerationActions storyModerationActions;
  private final ChatRegistry chats;
  private final ChatLanguageResolver chatLanguageResolver;
  private final QuestionThrottle throttle;
  private final QuestionIntentResolver questionIntentResolver;
  private final CommandRequestFactory requests;
  private final ChatCommandRunner runner;
  private final ButtonActionShortener buttonActionShortener;
  private final Autocomplete autocomplete;
  private final InlineResultFinder inlineResultFinder;
  private final ChatEvents chatEvents;

  /** Creates a dispatcher for platforms with no more than the common capabilities. */
  public CommandDispatcher(CommandServices services) {
    this(services, platform -> PlatformCapabilities.COMMON);
  }

  /**
   * @param capabilities the capabilities of a platform by its name
   */
  public CommandDispatcher(
      CommandServices services, Function<String, PlatformCapabilities> capabilities) {
    storyModerationActions = services.editors();
    chats = services.chats();
    chatLanguageResolver = new ChatLanguageResolver(services.chats());
    throttle = new QuestionThrottle(services.clock());
    requests = new CommandRequestFactory(services, capabilities);
    runner = new ChatCommandRunner(services, requests, throttle);
    buttonActionShortener = new ButtonActionShortener(services.longActions(), capabilities);
    var environment = runner.environment();
    questionIntentResolver =
        new QuestionIntentResolver(
            buttonActionShortener,
            new RejectedInputReplies(runner.commandIndex()),
            services.catalogue(),
            runner.remoteSetup());
    autocomplete = new Autocomplete(environment, requests);
    inlineResultFinder =
        new InlineResultFinder(services.stories(), services.results(), services.catalogue());
    chatEvents =
        new ChatEventHandler(
            chats, services.hooks(), BotAddedReplies.of(environment), buttonActionShortener);
  }

  /** Returns the handler of events in chats. */
  public ChatEvents chatEvents() {
    return chatEvents;
  }

  List<Command> all() {
    return runner.commandIndex().all();
  }

  @Override
  public Optional<Reply> answer(Question question) {
    var messages = LocalizedTexts.in("en");
    try {
      messages = chatLanguageResolver.of(question);
      var outcome = admit(question);
      return outcome == QuestionThrottle.Outcome.ALLOWED
          ? answer(question, QuestionIntentResolver.sanitise(question.text()), messages)
          : warning(outcome, messages);
    } catch (RuntimeException e) {
      return Optional.of(FailureReplies.of(e, question.chat().platform(), messages));
    }
  }

  private QuestionThrottle.Outcome admit(Question question) {
    return storyModerationActions.isOperator(question)
        ? QuestionThrottle.Outcome.ALLOWED
        : throttle.acquire(question);
  }

  private static Optional<Reply> warning(
      QuestionThrottle.Outcome outcome, LocalizedTexts messages) {
    return outcome == QuestionThrottle.Outcome.WARNED
        ? Optional.of(RejectedInputReplies.tooMuch(messages))
        : Optional.empty();
  }

  private Optional<Reply> answer(Question question, String text, LocalizedTexts messages) {
    chats.markReachable(question.chat());
    return run(question, questionIntentResolver.resolve(question, text, messages), messages)
        .map(reply -> ReplyVisibilityPolicy.adapt(question, reply, messages))
        .map(reply -> buttonActionShortener.shortened(reply, question.chat()));
  }

  private Optional<Reply> run(Question question, QuestionIntent resolved, LocalizedTexts messages) {
    return switch (resolved) {
      case QuestionIntent.Run line -> runner.run(question, line, messages);
      case QuestionIntent.Answered(var reply) -> Optional.of(reply);
      case QuestionIntent.Ignored ignored -> Optional.empty();
    };
  }

  @Override
  public Optional<Reply> throttled(Question question) {
    try {
      return warning(throttle.refuse(question), chatLanguageResolver.of(question));
    } catch (StorageException e) {
      log.warn("It was not said that it is too much: {}", e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var word = typing.command().strip().split("\\s+", 2)[0];
    var command = runner.commandIndex().named(word);
    if (command == null) {
      return List.of();
    }
    try {
      var messages = chatLanguageResolver.of(typing.chat(), typing.language());
      return autocomplete.suggest(command, typing, messages);
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
      var text = QuestionIntentResolver.sanitise(typed);
      var shown = text.substring(0, Math.min(text.length(), QuestionIntentResolver.MAX_LENGTH));
      var question = Question.typed(asker, shown, language);
      var messages = chatLanguageResolver.of(asker, language);
      return inlineResultFinder.find(requests.forAnyChat(question, shown, messages), from);
    } catch (StorageException e) {
      log.warn("Nothing was found for any chat: {}", e.getMessage());
      return List.of();
    }
  }

  @Override
  public List<MenuCommand> menu(String language) {
    return runner.commandIndex().entries(language);
  }
}
