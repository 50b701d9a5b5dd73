package backheel.chat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service that answers people on every platform. Safe to call from any number of threads. */
public interface BotService {

  /**
   * Returns the one answer to a question, or empty where no reply is right. Never throws: an
   * internal failure becomes a friendly reply.
   */
  Optional<Reply> answer(Question question);

  /**
   * Returns the reply to a question that exceeds its asker's quota and is not processed: a friendly
   * notice the first time, then nothing until the asker's rate drops.
   */
  default Optional<Reply> throttled(Question question) {
    return Optional.empty();
  }

  /** Returns completions of what a person is typing, best first, at most 25. Reads memory only. */
  List<Suggestion> suggest(Typing typing);

  /**
   * Returns the results for text typed after the bot's name in any chat, best first.
   *
   * @param asker the private chat of the person typing
   * @param typed the text so far; empty for the newest results
   * @param from the number of results already shown
   * @return at most 20 results, fewer when there are no more
   */
  default List<InlineResult> inlineResults(ChatId asker, String typed, String language, int from) {
    return List.of();
  }

  /** Returns every command, in menu order, described in the language. */
  List<MenuCommand> menu(String language);

  /**
   * A completion of what is being typed.
   *
   * @param label the text shown to the person, at most 100 characters
   * @param value the text inserted into the command line when chosen, at most 100 characters
   */
  record Suggestion(String label, String value) {}

  /**
   * The input that a person is typing.
   *
   * @param chat the chat it is typed in
   * @param argument the name of the argument being typed, "" when the platform does not report it
   * @param typed the text so far; empty for the most popular subjects and those recently asked
   *     about in this chat
   */
  record Typing(ChatId chat, String command, String argument, String typed, String language) {}

  /**
   * A result that can be inserted into any chat.
   *
   * @param id the same for the same content, at most 64 bytes
   * @param description one line, "" for none
   * @param thumbnail null for none
   */
  record InlineResult(
      String id, String title, String description, @Nullable URI thumbnail, Reply reply) {}
}
