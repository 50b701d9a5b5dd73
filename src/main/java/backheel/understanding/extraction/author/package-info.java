/** The authors of an article: the people, and the agencies, that its page names as such. */
@NullMarked
package backheel.understanding.extraction.author;

import org.jspecify.annotations.NullMarked;
