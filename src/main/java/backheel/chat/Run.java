package backheel.chat;

import java.net.URI;
import java.time.Instant;

/** A stretch of words drawn in one way. */
public sealed interface Run {

  /** The words, as somebody reads them on a platform without markup. */
  String words();

  record Plain(String words) implements Run {}

  record Bold(String words) implements Run {}

  record Italic(String words) implements Run {}

  /** Words veiled until the reader wants to know. */
  record Spoiler(String words) implements Run {}

  /** Words that lead to a page; drawn as plain words where the address is not http or https. */
  record Link(String words, URI to) implements Run {}

  /** A command that can be sent by touching it where the platform can do that. */
  record Say(String words) implements Run {}

  /** A moment: {@code words} tell it where the platform cannot in the reader's own zone. */
  record Moment(String words, Instant at) implements Run {}
}
