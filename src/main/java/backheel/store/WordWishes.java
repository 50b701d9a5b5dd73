package backheel.store;

import backheel.phrase.MalformedPhraseException;
import backheel.phrase.Phrase;
import backheel.phrase.SearchableText;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the wishes for words that a report fulfils: by its words first, then by the phrase. */
final class WordWishes {
  /** The target under which telling them is left off and gone on with. */
  static final String TARGET = "words/";

  static final String CANDIDATES =
      """
      select w.id, w.target from (
        select distinct wish from wish_word
        where word in (select value from json_each(:keys)) and wish > :reached
        order by wish limit :most
      ) f cross join wish w on w.id = f.wish order by w.id
      """;

  private static final Logger log = LoggerFactory.getLogger(WordWishes.class);

  /** Many chats wait for the same words, and reading a phrase costs more than trying it. */
  private final Cache<String, Optional<Phrase>> read =
      Caffeine.newBuilder().maximumSize(50_000).build();

  private record Candidate(long wish, String target) {}

  /** Notes under which words a new wish for words is found. */
  static void learn(Handle tx, String chat, String target) {
    if (!Target.isWords(target)) {
      return;
    }
    long wish =
        tx.createQuery("select id from wish where chat = ? and target = ?")
            .bind(0, chat)
            .bind(1, target)
            .mapTo(Long.class)
            .one();
    try {
      for (var anchor : Phrase.parse(Target.bare(target)).indexKeys()) {
        tx.execute(
            "insert into wish_word (word, wish) values (?, ?) on conflict do nothing",
            anchor,
            wish);
      }
    } catch (MalformedPhraseException e) {
      throw new StoreFailure("words that cannot be waited for: " + target, e);
    }
  }

  /**
   * A stretch of the wishes that the report may fulfil.
   *
   * @param owe owes the story to wishes, given as a JSON list of their ids; how many are owed it
   *     now
   */
  FanOut.Step step(Handle tx, Tidings tidings, long reached, int most, ToIntFunction<String> owe) {
    var words = SearchableText.of(tidings.report());
    var candidates =
        tx.createQuery(CANDIDATES)
            .bind("keys", ReportJson.write(words.keys()))
            .bind("reached", reached)
            .bind("most", most)
            .map((row, context) -> new Candidate(row.getLong(1), row.getString(2)))
            .list();
    if (candidates.isEmpty()) {
      return new FanOut.Step(reached, 0, 0, true);
    }
    var fulfilled =
        candidates.stream()
            .filter(candidate ->
                phrase(candidate.target()).filter(phrase -> phrase.matches(words)).isPresent())
            .map(Candidate::wish)
            .toList();
    int told = fulfilled.isEmpty() ? 0 : owe.applyAsInt(ReportJson.write(fulfilled));
    return new FanOut.Step(
        candidates.getLast().wish(), candidates.size(), told, candidates.size() < most);
  }

  private Optional<Phrase> phrase(String target) {
    return read.get(target, WordWishes::read);
  }

  private static Optional<Phrase> read(String target) {
    try {
      return Optional.of(Phrase.parse(Target.bare(target)));
    } catch (MalformedPhraseException e) { // it was read when it was asked for
      log.error("A wish for words cannot be read any more: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
