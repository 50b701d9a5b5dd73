package backheel.source.feed;

import java.net.URI;

/** An open element with its canonical name, and the base of its addresses. */
record OpenElement(String name, URI base) {}
