/** Renders replies as Telegram messages: HTML, keyboards, parts. */
@NullMarked
package backheel.platform.telegram.render;

import org.jspecify.annotations.NullMarked;
