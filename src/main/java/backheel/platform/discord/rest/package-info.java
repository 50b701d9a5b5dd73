/** Discord's REST interface: requests and their limits, channels, servers, and sent messages. */
@NullMarked
package backheel.platform.discord.rest;

import org.jspecify.annotations.NullMarked;
