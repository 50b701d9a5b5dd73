package backheel.platform.web;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.MessageRef;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Shares;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks what people in browsers ask, each question exactly once. */
final class Conversation {
  private static final int MOST_REMEMBERED = 2000;
  private static final Duration REMEMBERED = Duration.ofMinutes(2);

  /** So many questions of one chat are worked at at once; a page asks one after the other. */
  static final int OF_A_CHAT = 8;

  /** So many of all chats: more than people at one machine ask. */
  static final int OF_ALL = 64;

  private final Shares chats = new Shares(OF_A_CHAT);
  private final Shares all = new Shares(OF_ALL);
  private final Answers answers;
  private final Numbers numbers;
  private final Gallery gallery;
  private final Cache<String, CompletableFuture<List<Shown>>> answered =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

  Conversation(Answers answers, Numbers numbers, Gallery gallery) {
    this.answers = answers;
    this.numbers = numbers;
    this.gallery = gallery;
  }

  /**
   * The answer to a question: one message or none.
   *
   * @param pressed the message whose button was pressed, "" if unknown, null if it was typed
   * @param once names the question, so that asking it again gives the same answer; null for none
   */
  List<Shown> answer(
      String chat, String text, String language, @Nullable String pressed, @Nullable String once)
      throws Refusal {
    var id = new ChatId(WebPlatform.NAME, chat);
    var button = pressed == null ? null : new MessageRef(id, pressed);
    var question = new Question(id, text, language, Place.PRIVATE, () -> true, button);
    if (!chats.take(chat)) {
      throw tooMuch();
    }
    try {
      if (!all.take(this)) {
        throw tooMuch();
      }
      try {
        return once == null ? ask(question) : remembered(chat + " " + once, () -> ask(question));
      } finally {
        all.giveBack(this);
      }
    } finally {
      chats.giveBack(chat);
    }
  }

  private static Refusal tooMuch() {
    return new Refusal(429, "That was quick. Give me a moment, then ask again.");
  }

  private List<Shown> ask(Question question) {
    // Numbered before it is asked: whatever the answer sets off is pushed under a later number.
    long number = numbers.next();
    var button = question.pressed();
    return answers
        .answer(question)
        .map(gallery::keep)
        .map(reply -> List.of(Drawing.answer(number, reply, button == null ? null : button.id())))
        .orElse(List.of());
  }

  private List<Shown> remembered(String name, Supplier<List<Shown>> ask) {
    var mine = new CompletableFuture<List<Shown>>();
    var earlier = answered.asMap().putIfAbsent(name, mine);
    if (earlier != null) {
      return earlier.join();
    }
    try {
      mine.complete(ask.get());
    } catch (RuntimeException | Error e) {
      // Whoever waits for the same answer must not wait for ever.
      answered.invalidate(name);
      mine.completeExceptionally(e);
    }
    return mine.join();
  }
}
