/** Doubles and probes of the database: a driver that fails on demand, the bytes on the disk. */
@NullMarked
package backheel.testing.store;

import org.jspecify.annotations.NullMarked;
