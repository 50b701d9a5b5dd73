/** The command line: the main class, one class for each command, and their JSON. */
@NullMarked
package backheel.cli;

import org.jspecify.annotations.NullMarked;
