/** The delivery of queued messages: in order, at the pace of each platform, and once. */
@NullMarked
package backheel.delivery;

import org.jspecify.annotations.NullMarked;
