package backheel.chat;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A button under a message: says a command line when pressed, or opens an address.
 *
 * @param label short, in the chat's language
 * @param action at most 64 bytes of UTF-8, "" when it opens an address
 */
public record Button(String label, String action, @Nullable URI opens) {
  private static final String PRIVATELY = "/me ";

  /**
   * One that says its line in the private chat of the person who presses it, wherever it stands.
   */
  public static Button privately(String label, String line) {
    return new Button(label, PRIVATELY + line, null);
  }

  /**
   * The line that an action says in the private chat of the person who presses; null for others.
   */
  public static @Nullable String privateLine(String action) {
    return action.startsWith(PRIVATELY) ? action.substring(PRIVATELY.length()) : null;
  }

  public static Button says(String label, String action) {
    return new Button(label, action, null);
  }

  public static Button opens(String label, URI address) {
    return new Button(label, "", address);
  }
}
