/** Conversion of documents into reports, and grouping of reports into stories. */
@NullMarked
package backheel.understanding;

import org.jspecify.annotations.NullMarked;
