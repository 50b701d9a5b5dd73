/** Telegram's Bot API: clients, addresses, limits, errors. */
@NullMarked
package backheel.platform.telegram.api;

import org.jspecify.annotations.NullMarked;
