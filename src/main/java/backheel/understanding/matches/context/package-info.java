/** What surrounds a result in a text: sides, venue, stage, clauses, evidence. */
@NullMarked
package backheel.understanding.matches.context;

import org.jspecify.annotations.NullMarked;
