package backheel.cli;

import java.net.URI;

/** A feed on the list with its title there, "" if it has none. */
record OpmlFeed(String title, URI feed) {}
