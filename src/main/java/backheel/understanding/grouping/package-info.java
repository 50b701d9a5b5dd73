/** Grouping of reports into stories. */
@NullMarked
package backheel.understanding.grouping;

import org.jspecify.annotations.NullMarked;
