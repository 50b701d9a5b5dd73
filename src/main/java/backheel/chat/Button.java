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

  public static Button says(String label, String action) {
    return new Button(label, action, null);
  }

  public static Button opens(String label, URI address) {
    return new Button(label, "", address);
  }
}
