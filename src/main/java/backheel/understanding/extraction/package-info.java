/** Extraction of the article from a page or a text: title, date, authors, picture, paragraphs. */
@NullMarked
package backheel.understanding.extraction;

import org.jspecify.annotations.NullMarked;
