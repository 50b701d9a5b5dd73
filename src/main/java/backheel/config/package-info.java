/** The configuration: its file, its binding, its validation, and the tokens beside it. */
@NullMarked
package backheel.config;

import org.jspecify.annotations.NullMarked;
