/** Discord's REST interface: requests, rate limits, channels, servers and permissions. */
@NullMarked
package backheel.platform.discord.rest;

import org.jspecify.annotations.NullMarked;
