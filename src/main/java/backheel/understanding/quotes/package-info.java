/** Recognition of verbatim quotes and their speakers. */
@NullMarked
package backheel.understanding.quotes;

import org.jspecify.annotations.NullMarked;
