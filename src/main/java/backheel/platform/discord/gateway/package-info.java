/** Discord's gateway: login, heartbeats, events and reconnecting. */
@NullMarked
package backheel.platform.discord.gateway;

import org.jspecify.annotations.NullMarked;
