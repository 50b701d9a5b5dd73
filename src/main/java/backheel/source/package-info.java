/** Where documents come from, when to look again, and the one guarded way to the web. */
@NullMarked
package backheel.source;

import org.jspecify.annotations.NullMarked;
