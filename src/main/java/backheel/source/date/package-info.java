/** Dates as feeds and servers write them. */
@NullMarked
package backheel.source.date;

import org.jspecify.annotations.NullMarked;
