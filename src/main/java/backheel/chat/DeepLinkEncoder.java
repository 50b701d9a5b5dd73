package backheel.chat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mapping of command lines to payloads of links into the bot's private chat. Only harmless lines
 * have a payload: reading, following (which offers an undo), choosing what to mute, and setting up
 * a chat that the person manages.
 */
public final class DeepLinkEncoder {
  private static final Pattern PAYLOAD = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern STORY =
      Pattern.compile("/(story|read|mute) ([0-9]{1,12}(?:-[0-9a-f]{16})?)(?: (?:<|#|[0-9]).*)?");
  private static final Pattern FOLLOW = Pattern.compile("/follow ([a-z]{1,12})/([A-Za-z0-9-]+)");
  private static final Pattern SETUP =
      Pattern.compile("/at (-?[0-9]{1,20}(?:/[0-9]{1,12})?)(?: /mute ([0-9]{1,12}))?");
  private static final Pattern START = Pattern.compile("/start ([A-Za-z0-9_-]+)");

  private DeepLinkEncoder() {}

  /** Returns the payload for a line; empty for a line that must not be reachable by a link. */
  public static Optional<String> payloadFor(String line) {
    return payload(line.strip()).filter(payload -> PAYLOAD.matcher(payload).matches());
  }

  /** Returns whether a line only shows a story. */
  public static boolean isReadOnly(String line) {
    return STORY.matcher(line).matches() && !line.startsWith("/mute");
  }

  private static Optional<String> payload(String line) {
    var story = STORY.matcher(line);
    if (story.matches()) {
      return Optional.of(story.group(1).charAt(0) + "_" + story.group(2));
    }
    var follow = FOLLOW.matcher(line);
    if (follow.matches()) {
      return Optional.of("sub_" + follow.group(1) + "_" + follow.group(2));
    }
    var desk = SETUP.matcher(line);
    if (desk.matches()) {
      return Optional.of(setup(desk));
    }
    var start = START.matcher(line);
    return start.matches() ? Optional.of(start.group(1)) : Optional.empty();
  }

  private static String setup(Matcher desk) {
    var chat = desk.group(1).replace("/", "__");
    return desk.group(2) == null ? "at_" + chat : "am_" + chat + "_" + desk.group(2);
  }
}
