/** What tests of every room share: a settable clock, fakes and samples. */
@NullMarked
package backheel.testing;

import org.jspecify.annotations.NullMarked;
