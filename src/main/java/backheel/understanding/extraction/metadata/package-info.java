/** The metadata of an article on its page: title, authors, outlet, date, picture. */
@NullMarked
package backheel.understanding.extraction.metadata;

import org.jspecify.annotations.NullMarked;
