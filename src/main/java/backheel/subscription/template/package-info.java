/** How a chat tells stories in its own way: a template, read safely and drawn without markup. */
@NullMarked
package backheel.subscription.template;

import org.jspecify.annotations.NullMarked;
