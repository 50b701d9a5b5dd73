package backheel.answer.chat;

import backheel.football.Folding;
import backheel.language.EnumWordIndex;
import java.util.Locale;
import java.util.Optional;

/** The options of the message style. */
enum LookOption {
  SHOW,
  SHORT,
  FULL,
  OWN,
  TEMPLATE,
  PREVIEW,
  PICTURE,
  PREVIEWS,
  OUTLETS,
  SILENT,
  SPOILERS,
  PUBLISH,
  OUTLET,
  CARD,
  ON,
  OFF;

  private static final EnumWordIndex<LookOption> WORDS =
      new EnumWordIndex<>(LookOption.class, "look", Folding::fold);

  /** Returns the option that a word means, in any language. */
  static Optional<LookOption> parse(String typed) {
    return WORDS.find(typed);
  }

  /** Returns the word as used in button commands. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
