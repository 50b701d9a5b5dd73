/** The robots.txt of a site: where robots may go, and the licences that it names. */
@NullMarked
package backheel.source.robots;

import org.jspecify.annotations.NullMarked;
