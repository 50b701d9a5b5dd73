package backheel.platform.discord.rest;

import backheel.chat.Png;

/** A file attached to a message. */
public record FileUpload(String name, Png png) {}
