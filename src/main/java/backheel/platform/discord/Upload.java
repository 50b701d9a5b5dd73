package backheel.platform.discord;

import backheel.chat.Png;

/** A file that goes with a message. */
record Upload(String name, Png png) {}
