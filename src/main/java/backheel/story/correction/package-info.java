/** Compares revisions of a report and finds what was corrected or withdrawn. */
@NullMarked
package backheel.story.correction;

import org.jspecify.annotations.NullMarked;
