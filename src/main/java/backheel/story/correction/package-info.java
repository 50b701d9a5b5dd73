/** Detection of corrections and withdrawals between revisions of a report. */
@NullMarked
package backheel.story.correction;

import org.jspecify.annotations.NullMarked;
