/** The web platform: a chat in the browser. */
@NullMarked
package backheel.platform.web;

import org.jspecify.annotations.NullMarked;
