package backheel.store.report;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A generator of passes, with which people who were shown a story from a chat's own feed can open
 * it.
 */
public final class StoryAccessCodeGenerator {
  private static final int PASS_BYTES = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private StoryAccessCodeGenerator() {}

  /** Returns an unguessable pass; "" for a story for everybody. */
  public static String generate(Audience audience) {
    if (audience.isEverybody()) {
      return "";
    }
    var bytes = new byte[PASS_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
