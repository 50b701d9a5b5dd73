/** The storage of subscriptions and mutes. */
@NullMarked
package backheel.store.subscription;

import org.jspecify.annotations.NullMarked;
