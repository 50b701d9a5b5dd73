/** The storage of feeds: who added them, and which of their documents could not be read. */
@NullMarked
package backheel.store.feed;

import org.jspecify.annotations.NullMarked;
