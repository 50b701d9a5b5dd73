/** The table of Discord's refusals. */
@NullMarked
package backheel.platform.discord.refusal;

import org.jspecify.annotations.NullMarked;
