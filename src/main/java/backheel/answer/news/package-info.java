/** Commands that show news: stories, players, teams, matches, quotes. */
@NullMarked
package backheel.answer.news;

import org.jspecify.annotations.NullMarked;
