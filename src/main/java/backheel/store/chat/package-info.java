/** The storage of chats: settings, lifecycle, links between them, erasure. */
@NullMarked
package backheel.store.chat;

import org.jspecify.annotations.NullMarked;
