/**
 * The platforms' own descriptions of their interfaces, and whether our requests agree with them.
 */
@NullMarked
package backheel.testing.official;

import org.jspecify.annotations.NullMarked;
