/** Recognition of names in texts, and resolution of ambiguous ones. */
@NullMarked
package backheel.understanding.names;

import org.jspecify.annotations.NullMarked;
