/** The kinds of sources: feeds, pages and folders, and the results of their visits. */
@NullMarked
package backheel.source;

import org.jspecify.annotations.NullMarked;
