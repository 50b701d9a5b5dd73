package backheel.story;

import org.jspecify.annotations.Nullable;

/**
 * A goal that a report or a results file states.
 *
 * @param scorer the name, canonical where the catalogue knows it
 * @param side the team or club that got the goal, null when a report does not tell
 * @param minute "68", "90+4", or "" when not stated
 */
public record Goal(
    String scorer, @Nullable Subject side, String minute, boolean penalty, boolean ownGoal) {}
