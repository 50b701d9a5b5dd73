/** Foreign input for tests: shapes of text, samples of a file, presses of forged buttons. */
@NullMarked
package backheel.testing.input;

import org.jspecify.annotations.NullMarked;
