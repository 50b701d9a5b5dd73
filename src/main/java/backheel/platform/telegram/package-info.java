/** The Telegram platform. */
@NullMarked
package backheel.platform.telegram;

import org.jspecify.annotations.NullMarked;
