/** The rows of reports: their visibility, and the data derived from them. */
@NullMarked
package backheel.store.report;

import org.jspecify.annotations.NullMarked;
