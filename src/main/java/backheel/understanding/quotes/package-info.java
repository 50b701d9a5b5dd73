/** Finds what was said, word for word, and who said it. */
@NullMarked
package backheel.understanding.quotes;

import org.jspecify.annotations.NullMarked;
