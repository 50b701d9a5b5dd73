package backheel.subscription.template;

import backheel.chat.Run;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a stretch of a line looks.
 *
 * @param to where a link leads, null for all but links
 */
record Mark(Kind kind, @Nullable URI to) {
  static final Mark NONE = new Mark(Kind.PLAIN, null);

  /** The kinds there are. */
  enum Kind {
    PLAIN,
    BOLD,
    ITALIC,
    SPOILER,
    LINK
  }

  /** Words of the template. */
  Run over(String words) {
    return switch (kind) {
      case PLAIN -> new Run.Plain(words);
      case BOLD -> new Run.Bold(words);
      case ITALIC -> new Run.Italic(words);
      case SPOILER -> new Run.Spoiler(words);
      case LINK -> to == null ? new Run.Plain(words) : new Run.Link(words, to);
    };
  }

  /** A value: a veil stays a veil, and so does whatever a platform draws by itself. */
  Run over(Run run) {
    return switch (run) {
      case Run.Spoiler veiled -> veiled;
      case Run.Plain(var words) -> over(tidy(words));
      case Run.Moment moment -> kind == Kind.SPOILER ? over(moment.words()) : moment;
      case Run.Bold bold -> kind == Kind.PLAIN ? bold : over(tidy(bold.words()));
      case Run.Italic italic -> kind == Kind.PLAIN ? italic : over(tidy(italic.words()));
      case Run.Link link -> kind == Kind.SPOILER ? over(tidy(link.words())) : link;
      case Run.Say say -> kind == Kind.PLAIN ? say : over(say.words());
    };
  }

  /** A value stays on its line. */
  private static String tidy(String words) {
    return words.replaceAll("(?:(?<![ \\t\\x0B\\f])[ \\t\\x0B\\f]++)?+[\\r\\n]\\s*+", " ");
  }
}
