package backheel.football;

import java.io.IOException;

/**
 * A fact file that cannot be understood; its message names the file, the line and what is wrong.
 */
public final class MalformedFacts extends IOException {

  public MalformedFacts(String file, long line, String wrong) {
    super(file + ", line " + line + ": " + wrong);
  }
}
