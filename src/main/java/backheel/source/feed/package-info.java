/**
 * The parsing of feeds and the discovery of articles: RSS, Atom, JSON Feed, OPML, pages that list
 * links.
 */
@NullMarked
package backheel.source.feed;

import org.jspecify.annotations.NullMarked;
