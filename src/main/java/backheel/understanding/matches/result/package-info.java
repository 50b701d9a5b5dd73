/** Recognition of scores, results and fixtures. */
@NullMarked
package backheel.understanding.matches.result;

import org.jspecify.annotations.NullMarked;
