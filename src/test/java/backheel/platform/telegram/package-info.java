/** Tests of Backheel in Telegram, with the real client library and a strict local server. */
@NullMarked
package backheel.platform.telegram;

import org.jspecify.annotations.NullMarked;
