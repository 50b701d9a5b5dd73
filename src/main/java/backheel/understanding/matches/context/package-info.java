/** The context of a result in a text: sides, players, venue, stage, cue words. */
@NullMarked
package backheel.understanding.matches.context;

import org.jspecify.annotations.NullMarked;
