/** The words and phrases that people wait for: read from what they type, found in reports. */
@NullMarked
package backheel.phrase;

import org.jspecify.annotations.NullMarked;
