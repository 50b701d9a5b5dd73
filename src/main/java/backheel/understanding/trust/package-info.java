/** Checks for signs that readers should be warned of. */
@NullMarked
package backheel.understanding.trust;

import org.jspecify.annotations.NullMarked;
