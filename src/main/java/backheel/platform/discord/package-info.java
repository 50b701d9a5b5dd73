/** The Discord platform. */
@NullMarked
package backheel.platform.discord;

import org.jspecify.annotations.NullMarked;
