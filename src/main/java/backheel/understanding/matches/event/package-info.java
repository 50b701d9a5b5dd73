/** Finds goals, bookings and substitutions, and assigns them to a match. */
@NullMarked
package backheel.understanding.matches.event;

import org.jspecify.annotations.NullMarked;
