/** What the operator needs: status, backup, one process at a time. */
@NullMarked
package backheel.operate;

import org.jspecify.annotations.NullMarked;
