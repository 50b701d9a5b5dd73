/** Finds who and what a text names, and settles which of several a name means. */
@NullMarked
package backheel.understanding.names;

import org.jspecify.annotations.NullMarked;
