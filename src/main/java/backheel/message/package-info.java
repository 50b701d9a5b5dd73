/** The rendering of stories as messages: layouts, spoilers, corrections, digests, cards. */
@NullMarked
package backheel.message;

import org.jspecify.annotations.NullMarked;
