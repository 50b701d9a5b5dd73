/** Pages that list articles, read as far as their sites let robots in. */
@NullMarked
package backheel.source.page;

import org.jspecify.annotations.NullMarked;
