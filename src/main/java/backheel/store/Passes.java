package backheel.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes the words with which those who were shown a story of a chat's own feed open it. */
final class Passes {
  private static final int BYTES = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passes() {}

  /** One that nobody guesses; none for what is everybody's. */
  static String pass(Audience audience) {
    if (audience.isEverybody()) {
      return "";
    }
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
