/** The day on which an article was published, as its page tells it. */
@NullMarked
package backheel.understanding.extraction.date;

import org.jspecify.annotations.NullMarked;
