/**
 * The pictures that feeds and lists of articles offer, and those that they show with everything.
 */
@NullMarked
package backheel.source.picture;

import org.jspecify.annotations.NullMarked;
