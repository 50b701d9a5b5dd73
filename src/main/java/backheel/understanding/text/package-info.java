/** What language gives: words, sentences, days, the vocabulary of four languages. */
@NullMarked
package backheel.understanding.text;

import org.jspecify.annotations.NullMarked;
