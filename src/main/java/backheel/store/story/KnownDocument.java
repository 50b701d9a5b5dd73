package backheel.store.story;

/**
 * The stored facts about a document before it is read.
 *
 * @param report the id of the report made from it
 * @param fingerprint the fingerprint of its source text, "" when none was stored
 * @param seenAtSource whether this source has shown it before
 * @param fromThisSource whether the report was made from this source's text: another source's text
 *     does not revise it
 */
public record KnownDocument(
    String report, String fingerprint, boolean seenAtSource, boolean fromThisSource) {}
