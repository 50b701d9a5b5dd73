/** The linguistic basis: words, sentences, dates, the vocabulary of four languages. */
@NullMarked
package backheel.understanding.text;

import org.jspecify.annotations.NullMarked;
