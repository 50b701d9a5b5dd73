package backheel.source.licence;

/**
 * A part of a site in an RSL document, and whether its licences let us show full text free of
 * charge.
 *
 * @param url the pattern of its addresses as it is written, "" for the place that names the
 *     document
 */
record RslContent(String url, boolean allowsFullText) {}
