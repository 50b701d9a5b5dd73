package backheel.story;

import org.jspecify.annotations.Nullable;

/**
 * A card that a report states.
 *
 * @param player the name, canonical when the catalogue has it
 * @param side the team or club of the player, null when unknown
 * @param minute "68", "90+4", or "" when not stated
 */
public record Booking(String player, @Nullable Subject side, Colour colour, String minute) {

  /** The colours; a second yellow card counts as red, because the player was sent off. */
  public enum Colour {
    YELLOW,
    RED
  }
}
