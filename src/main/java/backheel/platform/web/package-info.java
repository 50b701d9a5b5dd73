/** Backheel in the browser: the web chat. */
@NullMarked
package backheel.platform.web;

import org.jspecify.annotations.NullMarked;
