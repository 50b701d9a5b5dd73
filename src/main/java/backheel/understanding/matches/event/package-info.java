/** Recognition of goals, bookings and substitutions, and their assignment to a match. */
@NullMarked
package backheel.understanding.matches.event;

import org.jspecify.annotations.NullMarked;
