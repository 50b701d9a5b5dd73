/** A local server that behaves as the Bot API does and rejects what it rejects. */
@NullMarked
package backheel.testing.telegram;

import org.jspecify.annotations.NullMarked;
