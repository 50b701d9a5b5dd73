package backheel.story;

import org.jspecify.annotations.Nullable;

/**
 * A substitution that a report states.
 *
 * @param on the player coming on; names are canonical when the catalogue has them
 * @param off the player going off
 * @param side the team or club of both, null when unknown
 * @param minute "68", "90+4", or "" when not stated
 */
public record Substitution(String on, String off, @Nullable Subject side, String minute) {}
