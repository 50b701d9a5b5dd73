/** Recognition of the matches in a text: sides, score, day, stage, goals. */
@NullMarked
package backheel.understanding.matches;

import org.jspecify.annotations.NullMarked;
