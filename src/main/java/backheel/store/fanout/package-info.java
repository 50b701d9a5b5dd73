/** The fan-out of reports: which subscriptions they match, and the messages queued for them. */
@NullMarked
package backheel.store.fanout;

import org.jspecify.annotations.NullMarked;
