/** Programs that measure speed; run by hand, compiled with the rest. */
@NullMarked
package backheel.bench;

import org.jspecify.annotations.NullMarked;
