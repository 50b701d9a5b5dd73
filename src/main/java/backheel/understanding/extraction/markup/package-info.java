/**
 * Conversion of markup into lines of text, and separation of prose from menus, captions and tables.
 */
@NullMarked
package backheel.understanding.extraction.markup;

import org.jspecify.annotations.NullMarked;
