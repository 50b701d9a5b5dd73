package backheel.story;

/**
 * A goal that a report or a results file states.
 *
 * @param scorer the name, canonical where the catalogue knows it
 * @param side the team or club that got the goal
 * @param minute "68", "90+4", or "" when not stated
 */
public record Goal(String scorer, Subject side, String minute, boolean penalty, boolean ownGoal) {}
