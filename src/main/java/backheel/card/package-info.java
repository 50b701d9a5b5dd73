/** Pictures of a match, a quote or a story, with their alternative text. */
@NullMarked
package backheel.card;

import org.jspecify.annotations.NullMarked;
