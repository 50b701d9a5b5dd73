package backheel.message.template;

import backheel.chat.TextSpan;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The style of a stretch of a line.
 *
 * @param to the target of a link, null for all other kinds
 */
record InlineStyle(Kind kind, @Nullable URI to) {
  static final InlineStyle NONE = new InlineStyle(Kind.PLAIN, null);

  /** The kinds of inline style. */
  enum Kind {
    PLAIN,
    BOLD,
    ITALIC,
    SPOILER,
    LINK
  }

  /** Applies the style to words of the template. */
  TextSpan apply(String words) {
    return switch (kind) {
      case PLAIN -> new TextSpan.Plain(words);
      case BOLD -> new TextSpan.Bold(words);
      case ITALIC -> new TextSpan.Italic(words);
      case SPOILER -> new TextSpan.Spoiler(words);
      case LINK -> to == null ? new TextSpan.Plain(words) : new TextSpan.Link(words, to);
    };
  }

  /**
   * Applies the style to a value: a spoiler stays one, as does everything a platform renders
   * itself.
   */
  TextSpan apply(TextSpan textSpan) {
    return switch (textSpan) {
      case TextSpan.Spoiler veiled -> veiled;
      case TextSpan.Plain(var words) -> apply(tidy(words));
      case TextSpan.Timestamp timestamp ->
          kind == Kind.SPOILER ? apply(timestamp.text()) : timestamp;
      case TextSpan.Bold bold -> kind == Kind.PLAIN ? bold : apply(tidy(bold.text()));
      case TextSpan.Italic italic -> kind == Kind.PLAIN ? italic : apply(tidy(italic.text()));
      case TextSpan.Link link -> kind == Kind.SPOILER ? apply(tidy(link.text())) : link;
      case TextSpan.CommandLink commandLink ->
          kind == Kind.PLAIN ? commandLink : apply(commandLink.text());
    };
  }

  /** Removes line breaks, so that a value stays on its line. */
  private static String tidy(String words) {
    return words.replaceAll("(?:(?<![ \\t\\x0B\\f])[ \\t\\x0B\\f]++)?+[\\r\\n]\\s*+", " ");
  }
}
