/** Renders replies as Discord messages: embeds, components, files. */
@NullMarked
package backheel.platform.discord.render;

import org.jspecify.annotations.NullMarked;
