/** The work on foreign input: threads of its own, with deadlines and limits. */
@NullMarked
package backheel.source.worker;

import org.jspecify.annotations.NullMarked;
