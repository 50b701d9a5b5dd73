/** Remembers: stories, chats and what is owed to them, in one SQL schema. */
@NullMarked
package backheel.store;

import org.jspecify.annotations.NullMarked;
