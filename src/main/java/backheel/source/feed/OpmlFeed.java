package backheel.source.feed;

import java.net.URI;

/** A feed on the list with its title there, "" if it has none. */
public record OpmlFeed(String title, URI feed) {}
