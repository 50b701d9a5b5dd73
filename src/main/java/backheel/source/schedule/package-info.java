/** The schedule of visits to sources, and the status of each. */
@NullMarked
package backheel.source.schedule;

import org.jspecify.annotations.NullMarked;
