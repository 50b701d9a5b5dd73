/** The licences that feeds, pages and sites name, and what they let us show. */
@NullMarked
package backheel.source.licence;

import org.jspecify.annotations.NullMarked;
