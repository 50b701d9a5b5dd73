package backheel.source.picture;

import java.net.URI;

/**
 * A picture as a feed writes it, to be resolved once the whole feed is known.
 *
 * @param from the base where it stands
 * @param small whether it was made for lists
 * @param main whether the feed calls it the main one of several
 * @param width the stated width, 0 for none
 * @param height the stated height, 0 for none
 */
record WrittenPicture(
    URI from, String written, boolean small, boolean main, int width, int height) {}
