/** Replies as they were drawn when somebody last looked at them, and a way to look at them. */
@NullMarked
package backheel.testing.golden;

import org.jspecify.annotations.NullMarked;
