/** A local server that behaves as Discord does and rejects what Discord rejects. */
@NullMarked
package backheel.testing.discord;

import org.jspecify.annotations.NullMarked;
