/** The house put together: the command line, the composition root, the way of a report. */
@NullMarked
package backheel;

import org.jspecify.annotations.NullMarked;
