package backheel.story;

import org.jspecify.annotations.Nullable;

/**
 * A change of players that a report states.
 *
 * @param on who came on; names are canonical where the catalogue knows them
 * @param off who left
 * @param side the team or club of both, null when not known
 * @param minute "68", "90+4", or "" when not stated
 */
public record Substitution(String on, String off, @Nullable Subject side, String minute) {}
