package backheel.platform.web;

import backheel.chat.BotService;
import backheel.chat.ChatId;
import backheel.chat.ConcurrencyQuota;
import backheel.chat.MessageRef;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection from browsers to the bot service, which answers each question exactly once. */
final class WebQuestions {
  private static final int MAX_REMEMBERED_ANSWERS = 2000;
  private static final Duration REMEMBER_ANSWERS_FOR = Duration.ofMinutes(2);

  /** Maximum number of concurrent questions of one chat; a page asks one after the other. */
  static final int MAX_QUESTIONS_PER_CHAT = 8;

  /** Maximum number of concurrent questions of all chats: more than people at one machine ask. */
  static final int MAX_QUESTIONS = 64;

  private final ConcurrencyQuota chats = new ConcurrencyQuota(MAX_QUESTIONS_PER_CHAT);
  private final ConcurrencyQuota all = new ConcurrencyQuota(MAX_QUESTIONS);
  private final BotService botService;
  private final MessageIdGenerator messageIdGenerator;
  private final GeneratedPictureCache pictures;
  private final Cache<String, CompletableFuture<List<WebMessage>>> answered =
      Caffeine.newBuilder()
          .maximumSize(MAX_REMEMBERED_ANSWERS)
          .expireAfterWrite(REMEMBER_ANSWERS_FOR)
          .build();

  WebQuestions(
      BotService botService,
      MessageIdGenerator messageIdGenerator,
      GeneratedPictureCache pictures) {
    this.botService = botService;
    this.messageIdGenerator = messageIdGenerator;
    this.pictures = pictures;
  }

  /**
   * Returns the answer to a question: one message or none.
   *
   * @param pressed the message whose button was pressed, "" if unknown, null if it was typed
   * @param once identifies the question, so that asking it again returns the same answer; null for
   *     none
   */
  List<WebMessage> answer(
      String chat, String text, String language, @Nullable String pressed, @Nullable String once)
      throws RequestRefusedException {
    var id = new ChatId(WebPlatformFactory.NAME, chat);
    var button = pressed == null ? null : new MessageRef(id, pressed);
    var question = new Question(id, text, language, ChatType.PRIVATE, () -> true, button);
    if (!chats.tryAcquire(chat)) {
      throw tooManyRequests();
    }
    try {
      if (!all.tryAcquire(this)) {
        throw tooManyRequests();
      }
      try {
        return once == null ? ask(question) : remembered(chat + " " + once, () -> ask(question));
      } finally {
        all.release(this);
      }
    } finally {
      chats.release(chat);
    }
  }

  private static RequestRefusedException tooManyRequests() {
    return new RequestRefusedException(429, "That was quick. Give me a moment, then ask again.");
  }

  private List<WebMessage> ask(Question question) {
    // Numbered before it is asked: a message that the answer triggers is pushed under a later
    // number.
    long number = messageIdGenerator.next();
    var button = question.pressedMessage();
    return botService
        .answer(question)
        .map(pictures::keep)
        .map(reply ->
            List.of(WebRenderer.answer(number, reply, button == null ? null : button.id())))
        .orElse(List.of());
  }

  private List<WebMessage> remembered(String name, Supplier<List<WebMessage>> ask) {
    var mine = new CompletableFuture<List<WebMessage>>();
    var earlier = answered.asMap().putIfAbsent(name, mine);
    if (earlier != null) {
      return earlier.join();
    }
    try {
      mine.complete(ask.get());
    } catch (RuntimeException | Error e) {
      // Others that wait for the same answer must not wait for ever.
      answered.invalidate(name);
      mine.completeExceptionally(e);
    }
    return mine.join();
  }
}
