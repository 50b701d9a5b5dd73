/** Rate limiting: how fast messages may be sent to a platform and to each chat. */
@NullMarked
package backheel.delivery.pace;

import org.jspecify.annotations.NullMarked;
