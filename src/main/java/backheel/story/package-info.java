/** The vocabulary of reporting: plain values, from the raw document to the story. */
@NullMarked
package backheel.story;

import org.jspecify.annotations.NullMarked;
