package backheel.answer.chat;

import backheel.football.TextFolding;
import backheel.language.EnumWordIndex;
import java.util.Locale;
import java.util.Optional;

/** The options of the message style. */
enum MessageStyleOption {
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

  private static final EnumWordIndex<MessageStyleOption> WORDS =
      new EnumWordIndex<>(MessageStyleOption.class, "look", TextFolding::fold);

  /** Returns the option that a word means, in any language. */
  static Optional<MessageStyleOption> parse(String typed) {
    return WORDS.find(typed);
  }

  /** Returns the word as used in button commands. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
