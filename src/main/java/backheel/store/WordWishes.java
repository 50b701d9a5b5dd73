package backheel.store;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Finds the wishes for words that a report fulfils: by its words first, then by the phrase. */
final class WordWishes {
  /** The target under which telling them is left off and gone on with. */
  static final String TARGET = "words/";

  /** Notes under which words a new wish for words is found. */
  static void learn(Handle tx, String chat, String target) {
    if (Target.isWords(target)) {
      throw new StoreFailure("words cannot be waited for yet: " + target + " of " + chat, null);
    }
  }

  FanOut.Step step(Handle tx, Tidings tidings, long reached, int most, ToIntFunction<String> owe) {
    List<Long> fulfilled = List.of();
    int told =
        fulfilled.isEmpty()
            ? 0
            : owe.applyAsInt(
                fulfilled.stream().map(String::valueOf).collect(Collectors.joining(",")));
    return new FanOut.Step(reached, 0, told, true);
  }
}
