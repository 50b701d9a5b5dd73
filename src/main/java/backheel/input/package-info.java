/** Protection against foreign text: deadlines, limits, patterns without runaway matching. */
@NullMarked
package backheel.input;

import org.jspecify.annotations.NullMarked;
