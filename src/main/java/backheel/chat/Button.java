package backheel.chat;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A button under a message: runs a command line when pressed, or opens an address.
 *
 * @param label short, in the chat's language
 * @param action at most 64 bytes of UTF-8, "" when it opens an address
 */
public record Button(String label, String action, @Nullable URI link) {
  private static final String PRIVATE_PREFIX = "/me ";

  /**
   * Creates a button that runs its line in the private chat of the person who presses it, wherever
   * the message is.
   */
  public static Button privateCommand(String label, String line) {
    return new Button(label, PRIVATE_PREFIX + line, null);
  }

  /** Returns the line that an action runs in the presser's private chat, null for other actions. */
  public static @Nullable String privateCommandLine(String action) {
    return action.startsWith(PRIVATE_PREFIX) ? action.substring(PRIVATE_PREFIX.length()) : null;
  }

  public static Button command(String label, String action) {
    return new Button(label, action, null);
  }

  /**
   * Creates a button that marks a chosen option with a tick: no meaning depends on colour or
   * position alone.
   */
  public static Button toggle(boolean isChosen, String label, String action) {
    return command(isChosen ? "✓ " + label : label, action);
  }

  public static Button link(String label, URI address) {
    return new Button(label, "", address);
  }
}
