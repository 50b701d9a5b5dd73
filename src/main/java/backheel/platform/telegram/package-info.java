/** Backheel in Telegram. */
@NullMarked
package backheel.platform.telegram;

import org.jspecify.annotations.NullMarked;
