/** The supported languages, and the words that people type in each of them. */
@NullMarked
package backheel.language;

import org.jspecify.annotations.NullMarked;
