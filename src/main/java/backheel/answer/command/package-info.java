/** The vocabulary of commands: requests, arguments, topics, the names people type. */
@NullMarked
package backheel.answer.command;

import org.jspecify.annotations.NullMarked;
