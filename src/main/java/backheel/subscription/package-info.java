/** Who wants to hear what, and the lanes that make sure they do. */
@NullMarked
package backheel.subscription;

import org.jspecify.annotations.NullMarked;
