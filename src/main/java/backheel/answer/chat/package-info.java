/** Commands about the chat itself: settings, message style, links, setup. */
@NullMarked
package backheel.answer.chat;

import org.jspecify.annotations.NullMarked;
