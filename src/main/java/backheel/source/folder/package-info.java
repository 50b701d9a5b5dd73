/** Folders into which documents are dropped as files. */
@NullMarked
package backheel.source.folder;

import org.jspecify.annotations.NullMarked;
