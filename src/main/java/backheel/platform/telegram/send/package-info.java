/** Sends messages to Telegram, edits them, and interprets its errors. */
@NullMarked
package backheel.platform.telegram.send;

import org.jspecify.annotations.NullMarked;
