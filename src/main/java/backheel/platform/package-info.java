/** The kinds of chat platforms: how each is configured, checked and opened. */
@NullMarked
package backheel.platform;

import org.jspecify.annotations.NullMarked;
