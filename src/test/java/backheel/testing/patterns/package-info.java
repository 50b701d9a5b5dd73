/** The hunt for regular expressions that take more time than the text is long. */
@NullMarked
package backheel.testing.patterns;

import org.jspecify.annotations.NullMarked;
