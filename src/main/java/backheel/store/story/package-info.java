/** The storage of stories and reports, and queries about them. */
@NullMarked
package backheel.store.story;

import org.jspecify.annotations.NullMarked;
