/** The model of a conversation, and the contract that every chat platform fulfils. */
@NullMarked
package backheel.chat;

import org.jspecify.annotations.NullMarked;
