/** Commands about Backheel itself: status, help, privacy, and the operator's commands. */
@NullMarked
package backheel.answer.service;

import org.jspecify.annotations.NullMarked;
