/** Commands about alerts: following, muting, subscribing, and explanations of deliveries. */
@NullMarked
package backheel.answer.alerts;

import org.jspecify.annotations.NullMarked;
