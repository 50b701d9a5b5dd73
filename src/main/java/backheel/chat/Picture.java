package backheel.chat;

import java.net.URI;

/** A picture that goes with a message. */
public sealed interface Picture {

  /** All that is to be seen on it, in words, for those who do not see it; "" when unknown. */
  String alt();

  /** Whether it is veiled until the reader wants it. */
  boolean hidden();

  /** One that an outlet shows; platforms fetch it themselves, we never do. */
  record At(URI address, String alt, boolean hidden) implements Picture {}

  /** One of our own. */
  record Drawn(Png png, String alt, boolean hidden) implements Picture {}
}
