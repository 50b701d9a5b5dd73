/** Finds scores, results and fixtures, and joins statements about one match. */
@NullMarked
package backheel.understanding.matches.result;

import org.jspecify.annotations.NullMarked;
