package backheel.platform.telegram;

import backheel.chat.BotEndpoints;
import backheel.chat.BotService;
import backheel.chat.ChatEvents;
import backheel.chat.LocalizedTexts;
import backheel.chat.MessagePicture;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import backheel.platform.telegram.receive.IncomingEvent;
import backheel.platform.telegram.receive.TelegramParser;
import backheel.platform.telegram.render.BotLinkResolver;
import backheel.platform.telegram.render.InlineResultRenderer;
import backheel.platform.telegram.render.TelegramRenderer;
import backheel.platform.telegram.send.TelegramConnection;
import backheel.platform.telegram.send.ThrottledLog;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * The connection between updates and the bot service: it passes questions on and shows the replies.
 */
final class TelegramQuestions {
  private final BotService botService;
  private final ChatEvents chatEvents;
  private final TelegramParser parser;
  private final PendingCallbacks callbacks;
  private final GroupCallbackHandler groupReplies;
  private final InlineQueryHandler inlineQueries;
  private final WelcomeMessageSender welcomeMessageSender;
  private final ReplySender replySender;
  private final TypingIndicator typingIndicator;
  private final ThrottledLog throttledLog;
  private volatile boolean closed;

  private TelegramQuestions(
      BotService botService,
      ChatEvents chatEvents,
      TelegramParser parser,
      PendingCallbacks callbacks,
      GroupCallbackHandler groupReplies,
      InlineQueryHandler inlineQueries,
      WelcomeMessageSender welcomeMessageSender,
      ReplySender replySender,
      TypingIndicator typingIndicator,
      ThrottledLog throttledLog) {
    this.botService = botService;
    this.chatEvents = chatEvents;
    this.parser = parser;
    this.callbacks = callbacks;
    this.groupReplies = groupReplies;
    this.inlineQueries = inlineQueries;
    this.welcomeMessageSender = welcomeMessageSender;
    this.replySender = replySender;
    this.typingIndicator = typingIndicator;
    this.throttledLog = throttledLog;
  }

  /** Creates the handler with all that answers updates. */
  static TelegramQuestions of(
      TelegramConnection client,
      BotLinkResolver botLinkResolver,
      TelegramParser parser,
      BotEndpoints bot,
      ExecutorService threads,
      ScheduledExecutorService timer) {
    var api = client.api();
    var log = client.log();
    var replySender = new ReplySender(client, bot.events(), bot.replyThrottle());
    return new TelegramQuestions(
        bot.service(),
        bot.events(),
        parser,
        new PendingCallbacks(api, threads, timer),
        new GroupCallbackHandler(
            botLinkResolver,
            replySender,
            new EphemeralReplySender(api, botLinkResolver, client.clock())),
        new InlineQueryHandler(api, bot.service(), new InlineResultRenderer(botLinkResolver), log),
        new WelcomeMessageSender(bot.events(), replySender, log, client.clock()),
        replySender,
        new TypingIndicator(api, threads, timer),
        log);
  }

  void close() {
    closed = true;
  }

  /** Handles what cannot wait for the chat's turn; returns at once. */
  void handleUrgent(Update update) {
    callbacks.register(update);
    if (update.hasInlineQuery()) {
      inlineQueries.markNewest(update.getInlineQuery());
    }
  }

  /**
   * Processes an update.
   *
   * @return false when the application stopped before that, so that it must be delivered again
   */
  boolean handle(Update update) {
    if (closed) {
      return false;
    }
    if (update.hasInlineQuery()) {
      inlineQueries.answer(update.getInlineQuery());
      return true;
    }
    switch (parser.parse(update)) {
      case IncomingEvent.QuestionAsked questionAsked -> {
        return handleQuestion(questionAsked) || !closed;
      }
      case IncomingEvent.BotAdded(var invitation) -> welcomeMessageSender.welcome(invitation);
      case IncomingEvent.BotRemoved botRemoved ->
          chatEvents.removed(botRemoved.chat(), botRemoved.why());
      case IncomingEvent.ChatMigrated chatMigrated ->
          chatEvents.moved(chatMigrated.from(), chatMigrated.to());
      case IncomingEvent.PermissionsChanged(var chat) -> chatEvents.reachable(chat);
      case IncomingEvent.Ignored ignored -> ignore(update);
    }
    return !closed;
  }

  /** Handles an update beyond its sender's quota: it is not processed, but a notice may be sent. */
  void reject(Update update) {
    var pendingCallback =
        update.hasCallbackQuery() ? callbacks.take(update.getCallbackQuery().getId()) : null;
    if (closed
        || update.hasInlineQuery()
        || !(parser.parse(update) instanceof IncomingEvent.QuestionAsked questionAsked)) {
      return;
    }
    var word = botService.throttled(questionAsked.question());
    if (pendingCallback == null) {
      word.ifPresent(reply -> show(reply, questionAsked));
    } else {
      word.map(TelegramRenderer::note)
          .ifPresentOrElse(
              pendingCallback::showNote, () -> callbacks.confirmLater(pendingCallback));
    }
  }

  private boolean handleQuestion(IncomingEvent.QuestionAsked questionAsked) {
    var id = questionAsked.callbackId();
    if (id == null) {
      var reply = ask(questionAsked);
      return reply.isPresent() && show(reply.get(), questionAsked);
    }
    var pendingCallback = callbacks.take(id);
    if (pendingCallback == null
        || groupReplies.opensPrivateChat(pendingCallback, questionAsked.question())) {
      return true;
    }
    var reply = ask(questionAsked);
    if (questionAsked.question().chatType() != ChatType.PRIVATE) {
      if (reply.isEmpty()) {
        callbacks.confirmLater(pendingCallback);
        return false;
      }
      return groupReplies.reply(pendingCallback, questionAsked, reply.get());
    }
    var note = reply.filter(r -> r.mode() == ReplyMode.NOTE).map(TelegramRenderer::note);
    if (note.isPresent() && pendingCallback.showNote(note.get())) {
      return true;
    }
    callbacks.confirmLater(pendingCallback);
    return reply.isPresent() && show(reply.get(), questionAsked);
  }

  private boolean show(Reply reply, IncomingEvent.QuestionAsked questionAsked) {
    return reply.options().pictures().stream().anyMatch(MessagePicture.Generated.class::isInstance)
        ? typingIndicator.during(
            questionAsked.address(),
            ActionType.UPLOAD_PHOTO,
            () -> replySender.reply(reply, questionAsked))
        : replySender.reply(reply, questionAsked);
  }

  /** Confirms a press without any meaning, so that its spinner stops. */
  private void ignore(Update update) {
    if (update.hasCallbackQuery()) {
      var pendingCallback = callbacks.take(update.getCallbackQuery().getId());
      if (pendingCallback != null) {
        callbacks.confirmLater(pendingCallback);
      }
    }
  }

  private Optional<Reply> ask(IncomingEvent.QuestionAsked questionAsked) {
    var question = questionAsked.question();
    try {
      var reply =
          question.chatType() == ChatType.CHANNEL
              ? botService.answer(question)
              : typingIndicator.during(
                  questionAsked.address(), ActionType.TYPING, () -> botService.answer(question));
      // An answer that was interrupted by the shutdown is incomplete.
      return closed ? Optional.empty() : reply;
    } catch (RuntimeException e) {
      throttledLog.error("a question", e);
      return closed ? Optional.empty() : Optional.of(failureReply(question));
    }
  }

  private static Reply failureReply(Question question) {
    var words = LocalizedTexts.in(question.language());
    return Reply.text(words.language(), words.text("platform.silent"));
  }
}
