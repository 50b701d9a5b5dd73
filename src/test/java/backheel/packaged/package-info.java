/** The packaged bot as a program of its own, end to end: {@code mvn -Pdist,long verify}. */
@NullMarked
package backheel.packaged;

import org.jspecify.annotations.NullMarked;
