/** Makes foreign text safe to work on: deadlines, limits, patterns that cannot run away. */
@NullMarked
package backheel.story.input;

import org.jspecify.annotations.NullMarked;
