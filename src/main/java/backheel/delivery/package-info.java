/** Brings what is owed to the chats that wait: in order, at each platform's pace, and once. */
@NullMarked
package backheel.delivery;

import org.jspecify.annotations.NullMarked;
