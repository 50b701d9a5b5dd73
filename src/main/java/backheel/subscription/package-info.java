/** Subscriptions of chats as plain values: topics, filters, message styles. */
@NullMarked
package backheel.subscription;

import org.jspecify.annotations.NullMarked;
