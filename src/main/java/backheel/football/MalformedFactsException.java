package backheel.football;

import java.io.IOException;

/** A fact file that cannot be parsed; the message names the file, the line and the error. */
final class MalformedFactsException extends IOException {

  public MalformedFactsException(String file, long line, String wrong) {
    super(file + ", line " + line + ": " + wrong);
  }
}
