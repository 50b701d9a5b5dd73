package backheel.phrase;

import java.util.Arrays;

/** The rejection of a phrase, with the message for the person who typed it. */
public final class MalformedPhraseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  MalformedPhraseException(String key, Object... arguments) {
    super(key + " " + Arrays.toString(arguments));
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** Returns the key of the message for people, such as {@code phrase.quote}. */
  public String key() {
    return key;
  }

  /** Returns the message's arguments, names and values alternating. */
  public Object[] arguments() {
    return arguments.clone();
  }
}
