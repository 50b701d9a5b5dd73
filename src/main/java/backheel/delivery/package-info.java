/** What is owed goes out: at each platform's pace, in each chat's order. */
@NullMarked
package backheel.delivery;

import org.jspecify.annotations.NullMarked;
