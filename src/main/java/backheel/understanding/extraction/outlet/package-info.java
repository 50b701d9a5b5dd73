/** The outlet of an article: its name, its other names, and its name in titles. */
@NullMarked
package backheel.understanding.extraction.outlet;

import org.jspecify.annotations.NullMarked;
