package backheel.phrase;

import java.util.Arrays;

/** A phrase that cannot be waited for, and what to tell the person who typed it. */
public final class MalformedPhraseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  MalformedPhraseException(String key, Object... arguments) {
    super(key + " " + Arrays.toString(arguments));
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** The key of the message for people, such as {@code phrase.quote}. */
  public String key() {
    return key;
  }

  /** The message's arguments, names and values in turn. */
  public Object[] arguments() {
    return arguments.clone();
  }
}
