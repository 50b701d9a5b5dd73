/** The application put together: the composition root and the intake of reports. */
@NullMarked
package backheel;

import org.jspecify.annotations.NullMarked;
