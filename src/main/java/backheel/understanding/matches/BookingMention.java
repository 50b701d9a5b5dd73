package backheel.understanding.matches;

import backheel.story.Booking;
import backheel.understanding.matches.context.PlayerMention;

/** A card, not yet assigned to a match. */
record BookingMention(PlayerMention player, Booking.Colour colour, String minute) {}
