/** The catalogue: players, teams, clubs, competitions and venues, all their names, and results. */
@NullMarked
package backheel.football;

import org.jspecify.annotations.NullMarked;
