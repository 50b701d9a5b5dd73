/** Backheel in Discord. */
@NullMarked
package backheel.platform.discord;

import org.jspecify.annotations.NullMarked;
