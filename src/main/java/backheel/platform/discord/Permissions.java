package backheel.platform.discord;

import java.math.BigInteger;

/** What somebody may do somewhere, as Discord's number for it. */
record Permissions(BigInteger bits) {
  static final int ADMINISTRATOR = 3;
  static final int MANAGE_CHANNELS = 4;
  static final int MANAGE_SERVER = 5;
  static final int VIEW_CHANNEL = 10;
  static final int SEND_MESSAGES = 11;
  static final int EMBED_LINKS = 14;
  static final int ATTACH_FILES = 15;
  static final int MENTION_EVERYONE = 17;
  static final int SEND_MESSAGES_IN_THREADS = 38;

  static final Permissions NONE = new Permissions(BigInteger.ZERO);

  /** None for anything that is no number. */
  static Permissions read(String number) {
    return number.matches("[0-9]{1,30}") ? new Permissions(new BigInteger(number)) : NONE;
  }

  boolean allow(int permission) {
    return bits.testBit(ADMINISTRATOR) || bits.testBit(permission);
  }

  /** Whether its holder may decide what a channel gets. */
  boolean allowManaging() {
    return allow(MANAGE_SERVER) || allow(MANAGE_CHANNELS);
  }

  Permissions and(Permissions more) {
    return new Permissions(bits.or(more.bits));
  }

  Permissions without(Permissions denied) {
    return new Permissions(bits.andNot(denied.bits));
  }
}
