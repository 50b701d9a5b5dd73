package backheel.store;

/**
 * What is known of a document before it is read.
 *
 * @param report the id of the report that was made of it
 * @param fingerprint of the words it was made of, "" when that was not noted
 * @param sighted whether this source has shown it before
 * @param readHere whether it was made of what this source had: another's words do not revise it
 */
public record Known(String report, String fingerprint, boolean sighted, boolean readHere) {}
