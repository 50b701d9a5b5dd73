/** Canvas, fonts, text layout, flags and colours of sufficient contrast. */
@NullMarked
package backheel.card.drawing;

import org.jspecify.annotations.NullMarked;
