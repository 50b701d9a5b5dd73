package backheel.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The constants of an enum by the words that people type for them, in every language. The words of
 * a constant are the key {@code typed.GROUP.CONSTANT} of the message files.
 */
public final class EnumWordIndex<E extends Enum<E>> {
  private final Map<String, E> byWord = new HashMap<>();
  private final UnaryOperator<String> fold;

  /**
   * @param fold the form in which words are compared if none is typed exactly as spelled
   */
  public EnumWordIndex(Class<E> type, String group, UnaryOperator<String> fold) {
    this.fold = fold;
    for (var constant : type.getEnumConstants()) {
      InputVocabulary.words(key(group, constant))
          .forEach(word -> byWord.putIfAbsent(word, constant));
    }
    // Without accents too, unless that spelling is another word: resume is not résumé.
    for (var constant : type.getEnumConstants()) {
      InputVocabulary.words(key(group, constant), fold)
          .forEach(word -> byWord.putIfAbsent(word, constant));
    }
  }

  private static String key(String group, Enum<?> constant) {
    return "typed." + group + "." + constant.name().toLowerCase(Locale.ROOT);
  }

  /** Returns the constant that a word means. */
  public Optional<E> find(String typed) {
    var exact = byWord.get(typed.toLowerCase(Locale.ROOT));
    if (exact != null) {
      return Optional.of(exact);
    }
    return findFolded(fold.apply(typed));
  }

  /** Returns the constant that a word means which is in the folded form already. */
  public Optional<E> findFolded(String folded) {
    return Optional.ofNullable(byWord.get(folded));
  }
}
