/** The parsing of XML as it is written: strictly, and as leniently as browsers do. */
@NullMarked
package backheel.source.markup;

import org.jspecify.annotations.NullMarked;
