package backheel.source.feed;

import backheel.source.SeenHashes;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The features by which an entry of a feed is recognised, each as a short hash, "" for a feature it
 * does not have. A guid and a link may decide alone and have longer hashes than the others.
 *
 * @param id the id of the document it was handed over as
 * @param link the place it leads to within its site
 * @param text its words without markup, if they are more than a line
 */
record EntryFingerprint(
    String id, String guid, String link, String title, String text, String date) {
  private static final int ID_LENGTH = 4;
  private static final int GUID_LENGTH = 6;
  private static final int LINK_LENGTH = 5;
  private static final int OTHER_LENGTH = 3;

  /** The letters of a serialized fingerprint. */
  static final int LENGTH = ID_LENGTH + GUID_LENGTH + LINK_LENGTH + 3 * OTHER_LENGTH;

  private static final String ABSENT = ".";

  /** A shorter text is often the same under different headlines. */
  private static final int MIN_TEXT_LENGTH = 40;

  /** Returns the features of an entry, which has not been handed over yet. */
  static EntryFingerprint of(Feed.Entry entry) {
    var words = words(entry.content());
    return new EntryFingerprint(
        "",
        hash(entry.guid(), GUID_LENGTH),
        hash(place(entry.link()), LINK_LENGTH),
        hash(letters(entry.title()), OTHER_LENGTH),
        words.length() < MIN_TEXT_LENGTH ? "" : hash(words, OTHER_LENGTH),
        entry.published() == null ? "" : hash(entry.published().toString(), OTHER_LENGTH));
  }

  static EntryFingerprint parse(String written) {
    int link = ID_LENGTH + GUID_LENGTH;
    int title = link + LINK_LENGTH;
    int text = title + OTHER_LENGTH;
    int date = text + OTHER_LENGTH;
    return new EntryFingerprint(
        part(written, 0, ID_LENGTH),
        part(written, ID_LENGTH, link),
        part(written, link, title),
        part(written, title, text),
        part(written, text, date),
        part(written, date, LENGTH));
  }

  String serialize() {
    return padded(id, ID_LENGTH)
        + padded(guid, GUID_LENGTH)
        + padded(link, LINK_LENGTH)
        + padded(title, OTHER_LENGTH)
        + padded(text, OTHER_LENGTH)
        + padded(date, OTHER_LENGTH);
  }

  EntryFingerprint withId(String document) {
    return withHashedId(hashedId(document));
  }

  EntryFingerprint withHashedId(String hashed) {
    return new EntryFingerprint(hashed, guid, link, title, text, date);
  }

  /** Returns whether the entry was handed over as a document of this id. */
  boolean hasId(String document) {
    return id.equals(hashedId(document));
  }

  private static String hashedId(String document) {
    return hash(document, ID_LENGTH);
  }

  private static String hash(String value, int length) {
    return value.isEmpty() ? "" : SeenHashes.hash(value, length);
  }

  private static String padded(String part, int length) {
    return part.isEmpty() ? ABSENT.repeat(length) : part;
  }

  private static String part(String written, int from, int to) {
    return written.startsWith(ABSENT, from) ? "" : written.substring(from, to);
  }

  /**
   * Returns where a link leads within its site, regardless of the site's current name; "" for its
   * front page.
   */
  static String place(@Nullable URI link) {
    if (link == null) {
      return "";
    }
    var path = link.getRawPath() == null ? "" : link.getRawPath();
    var query = link.getRawQuery() == null ? "" : "?" + link.getRawQuery();
    var part = link.getRawFragment() == null ? "" : "#" + link.getRawFragment();
    var place = path.length() > 1 ? path + query + part : query + part;
    return place.toLowerCase(Locale.ROOT);
  }

  /** Returns the letters and digits of a title, so that marks and blanks make no difference. */
  private static String letters(String title) {
    var letters = new StringBuilder(title.length());
    title.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /** Returns the words of markup without blanks. */
  private static String words(String markup) {
    var words = new StringBuilder(Math.min(markup.length(), 4_096));
    boolean tag = false;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      if (c == '<') {
        tag = true;
      } else if (c == '>') {
        tag = false;
      } else if (!tag && !Character.isWhitespace(c)) {
        words.append(c);
      }
    }
    return words.toString();
  }
}
