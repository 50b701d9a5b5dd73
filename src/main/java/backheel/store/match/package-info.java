/** The storage of imported results and fixtures. */
@NullMarked
package backheel.store.match;

import org.jspecify.annotations.NullMarked;
