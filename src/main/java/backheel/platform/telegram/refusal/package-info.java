/** The table of Telegram's refusals, and the reading of their bodies. */
@NullMarked
package backheel.platform.telegram.refusal;

import org.jspecify.annotations.NullMarked;
