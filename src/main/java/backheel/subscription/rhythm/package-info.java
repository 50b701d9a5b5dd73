/** When a chat wants to hear: quiet hours, digests, caps and match days, in its own time zone. */
@NullMarked
package backheel.subscription.rhythm;

import org.jspecify.annotations.NullMarked;
