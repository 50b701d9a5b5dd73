/** The Discord platform: the gateway connection, and the interactions that arrive on it. */
@NullMarked
package backheel.platform.discord;

import org.jspecify.annotations.NullMarked;
