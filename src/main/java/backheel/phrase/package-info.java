/** Search phrases that chats subscribe to: parsed from typed text, matched against reports. */
@NullMarked
package backheel.phrase;

import org.jspecify.annotations.NullMarked;
