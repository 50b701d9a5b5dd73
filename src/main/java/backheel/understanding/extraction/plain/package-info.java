/** Plain text: where its article is, and what its lines say of headline, author and day. */
@NullMarked
package backheel.understanding.extraction.plain;

import org.jspecify.annotations.NullMarked;
