/** The words for what outlets report: plain values, from the untouched document to the story. */
@NullMarked
package backheel.story;

import org.jspecify.annotations.NullMarked;
