package backheel.platform.discord.rest;

import java.math.BigInteger;

/** A set of permissions, as Discord's bit field. */
public record PermissionSet(BigInteger bits) {
  public static final int ADMINISTRATOR = 3;
  public static final int MANAGE_CHANNELS = 4;
  public static final int MANAGE_SERVER = 5;
  public static final int VIEW_CHANNEL = 10;
  public static final int SEND_MESSAGES = 11;
  public static final int EMBED_LINKS = 14;
  public static final int ATTACH_FILES = 15;
  public static final int MENTION_EVERYONE = 17;
  public static final int SEND_MESSAGES_IN_THREADS = 38;

  public static final PermissionSet NONE = new PermissionSet(BigInteger.ZERO);

  /** Parses a permission number; none for anything that is not a number. */
  public static PermissionSet parse(String number) {
    return number.matches("[0-9]{1,30}") ? new PermissionSet(new BigInteger(number)) : NONE;
  }

  public boolean allows(int permission) {
    return bits.testBit(ADMINISTRATOR) || bits.testBit(permission);
  }

  /** Returns whether the holder may manage a channel's subscriptions and settings. */
  public boolean allowsManaging() {
    return allows(MANAGE_SERVER) || allows(MANAGE_CHANNELS);
  }

  public PermissionSet plus(PermissionSet more) {
    return new PermissionSet(bits.or(more.bits));
  }

  public PermissionSet without(PermissionSet denied) {
    return new PermissionSet(bits.andNot(denied.bits));
  }
}
