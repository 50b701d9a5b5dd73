/** Turns a document into a report, and finds the story that a report belongs to. */
@NullMarked
package backheel.understanding;

import org.jspecify.annotations.NullMarked;
