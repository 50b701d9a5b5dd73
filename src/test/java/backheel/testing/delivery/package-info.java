/**
 * Doubles of what delivery works with: an outbox in memory, a platform, threads on a test clock.
 */
@NullMarked
package backheel.testing.delivery;

import org.jspecify.annotations.NullMarked;
