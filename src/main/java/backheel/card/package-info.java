/** Pictures that tell a match, a quote or a story, and the words that say what is on them. */
@NullMarked
package backheel.card;

import org.jspecify.annotations.NullMarked;
