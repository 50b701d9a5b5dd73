/** Receives interactions on Discord, answers them, and keeps the command menu up to date. */
@NullMarked
package backheel.platform.discord.commands;

import org.jspecify.annotations.NullMarked;
