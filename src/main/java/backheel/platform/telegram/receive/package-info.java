/** Receives updates from Telegram, by polling or webhook, and parses them. */
@NullMarked
package backheel.platform.telegram.receive;

import org.jspecify.annotations.NullMarked;
