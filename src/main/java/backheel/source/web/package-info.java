/** The guarded HTTP client: public addresses only, robots.txt, limits, decoding. */
@NullMarked
package backheel.source.web;

import org.jspecify.annotations.NullMarked;
