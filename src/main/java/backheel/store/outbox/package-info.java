/** The transactional outbox: messages queued for chats until their platform has accepted them. */
@NullMarked
package backheel.store.outbox;

import org.jspecify.annotations.NullMarked;
