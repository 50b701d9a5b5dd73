/** The repositories of subscriptions and chats as one set. */
@NullMarked
package backheel.store;

import org.jspecify.annotations.NullMarked;
