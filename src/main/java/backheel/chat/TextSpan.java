package backheel.chat;

import java.net.URI;
import java.time.Instant;

/** A run of text in one style. */
public sealed interface TextSpan {

  /** Returns the text as read on a platform without markup. */
  String text();

  record Plain(String text) implements TextSpan {}

  record Bold(String text) implements TextSpan {}

  record Italic(String text) implements TextSpan {}

  /** Text hidden until the reader reveals it. */
  record Spoiler(String text) implements TextSpan {}

  /** Text that links to a page; shown as plain text where the address is not http or https. */
  record Link(String text, URI to) implements TextSpan {}

  /** A command that can be sent by tapping it where the platform supports that. */
  record CommandLink(String text) implements TextSpan {}

  /**
   * A moment: the text states it where the platform cannot show it in the reader's own time zone.
   */
  record Timestamp(String text, Instant at) implements TextSpan {}
}
