package backheel.chat;

/**
 * The features of a platform that answers depend on.
 *
 * @param announcementChannels whether it has channels whose messages can be published to others
 * @param roleMentions whether a message in a group can mention the members of a role
 * @param maxButtonActionBytes the maximum length of a button's action in UTF-8
 */
public record PlatformCapabilities(
    boolean announcementChannels, boolean roleMentions, int maxButtonActionBytes) {
  /** Capabilities that every platform has: Telegram's limit on buttons is the lowest. */
  public static final PlatformCapabilities COMMON = new PlatformCapabilities(false, false, 64);
}
