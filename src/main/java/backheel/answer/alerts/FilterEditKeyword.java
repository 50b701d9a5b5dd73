package backheel.answer.alerts;

import backheel.football.TextFolding;
import backheel.language.EnumWordIndex;
import java.util.Optional;

/** The first words of a change to a subscription. */
enum FilterEditKeyword {
  ALL,
  BIG,
  QUOTES,
  RESULTS,
  OUTLETS,
  LANGUAGES,
  NEVER,
  ALLOW,
  DIGEST,
  NOW,
  PAUSE,
  RESUME,
  SILENT,
  PING,
  END,
  /** A word without a meaning of its own: {@code only big}. */
  ONLY;

  private static final EnumWordIndex<FilterEditKeyword> WORDS =
      new EnumWordIndex<>(FilterEditKeyword.class, "filter", TextFolding::fold);

  /** Returns the meaning of a word, in any language. */
  static Optional<FilterEditKeyword> find(String typed) {
    return WORDS.find(typed);
  }
}
