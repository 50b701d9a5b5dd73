package backheel.understanding.quotes;

import backheel.understanding.names.MentionedPeople.Person;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of words that can be the subject of a verb: a name, a pronoun, a description.
 *
 * @param start in UTF-16 units of the text
 * @param person the person named, null when none is
 */
record NounPhrase(int start, int end, Attribution.Form form, @Nullable Person person) {}
