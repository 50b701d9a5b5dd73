/** Finds what a page says about its article: title, authors, outlet, date, picture. */
@NullMarked
package backheel.understanding.extraction.metadata;

import org.jspecify.annotations.NullMarked;
