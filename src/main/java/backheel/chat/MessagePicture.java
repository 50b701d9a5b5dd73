package backheel.chat;

import java.net.URI;

/** A picture in a message. */
public sealed interface MessagePicture {

  /** Returns a full description of the picture for people who cannot see it, "" when unknown. */
  String alt();

  /** Returns whether it is hidden until the reader reveals it. */
  boolean spoiler();

  /** A picture published by an outlet; the platform fetches it, Backheel never does. */
  record Remote(URI address, String alt, boolean spoiler) implements MessagePicture {}

  /** A picture that Backheel generated. */
  record Generated(Png png, String alt, boolean spoiler) implements MessagePicture {}
}
