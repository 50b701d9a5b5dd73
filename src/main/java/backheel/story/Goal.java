package backheel.story;

import org.jspecify.annotations.Nullable;

/**
 * A goal that a report or a results file states.
 *
 * @param scorer the name, canonical when the catalogue has it
 * @param side the team or club that the goal counts for, null when a report does not state it
 * @param minute "68", "90+4", or "" when not stated
 */
public record Goal(
    String scorer, @Nullable Subject side, String minute, boolean penalty, boolean ownGoal) {}
