/** Draws on a canvas: fonts, paragraphs, flags, colours that can be told apart. */
@NullMarked
package backheel.card.drawing;

import org.jspecify.annotations.NullMarked;
