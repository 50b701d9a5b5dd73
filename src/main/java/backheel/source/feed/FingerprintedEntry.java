package backheel.source.feed;

import org.jspecify.annotations.Nullable;

/**
 * An entry with its features.
 *
 * @param known the remembered entry that it is, null if it is new
 * @param id the id of its document
 * @param remembered whether it is remembered whole
 */
record FingerprintedEntry(
    Feed.Entry entry,
    EntryFingerprint fingerprint,
    @Nullable EntryFingerprint known,
    String id,
    boolean remembered) {
  boolean isNew() {
    return known == null;
  }

  /**
   * Returns whether its report can be found again: by the id of the document that was handed over
   * then, or by its link.
   */
  boolean isTraceable() {
    return known != null
        && (known.hasId(id)
            || (!known.link().isEmpty() && known.link().equals(fingerprint.link())));
  }
}
