/** The timing of messages to a chat: quiet hours, digests, limits, match days, time zones. */
@NullMarked
package backheel.schedule;

import org.jspecify.annotations.NullMarked;
