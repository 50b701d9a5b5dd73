/** Status, backups and locks, for operating Backheel. */
@NullMarked
package backheel.operations;

import org.jspecify.annotations.NullMarked;
