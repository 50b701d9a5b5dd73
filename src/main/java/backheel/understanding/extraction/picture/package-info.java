/** The picture of an article: the candidates in its markup and metadata, and the choice. */
@NullMarked
package backheel.understanding.extraction.picture;

import org.jspecify.annotations.NullMarked;
