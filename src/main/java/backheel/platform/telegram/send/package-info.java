/** Calls Telegram: sends and edits messages, within its limits, and interprets its errors. */
@NullMarked
package backheel.platform.telegram.send;

import org.jspecify.annotations.NullMarked;
