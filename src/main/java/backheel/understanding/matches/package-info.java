/** Finds the matches that a text tells of: sides, score, day, stage, goals. */
@NullMarked
package backheel.understanding.matches;

import org.jspecify.annotations.NullMarked;
