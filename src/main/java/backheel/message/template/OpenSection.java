package backheel.message.template;

/** An open section. */
record OpenSection(String name, int at) {}
