/** Templates of chats: parsed safely and rendered without markup in values. */
@NullMarked
package backheel.message.template;

import org.jspecify.annotations.NullMarked;
