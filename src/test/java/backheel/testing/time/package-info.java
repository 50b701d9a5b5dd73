/** A settable clock, and waiting without sleeping. */
@NullMarked
package backheel.testing.time;

import org.jspecify.annotations.NullMarked;
