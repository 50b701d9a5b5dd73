/** Sends messages to Discord channels, forums and private chats. */
@NullMarked
package backheel.platform.discord.send;

import org.jspecify.annotations.NullMarked;
