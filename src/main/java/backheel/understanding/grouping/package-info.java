/** Finds the story that a report belongs to. */
@NullMarked
package backheel.understanding.grouping;

import org.jspecify.annotations.NullMarked;
