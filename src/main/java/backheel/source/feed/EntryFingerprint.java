package backheel.source.feed;

import backheel.source.SeenHashes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The features by which an entry of a feed is recognised, each as a hash of 24 bits in four
 * letters, "" for a feature it does not have.
 *
 * @param id the id of the document it was handed over as
 * @param link the place it leads to within its site
 * @param text its words without markup, if they are more than a line
 */
record EntryFingerprint(
    String id, String guid, String link, String title, String text, String date) {
  /** The letters of a serialized fingerprint. */
  static final int LENGTH = 24;

  private static final int HASH_LENGTH = 4;
  private static final String ABSENT = "....";
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** A shorter text is often the same under different headlines. */
  private static final int MIN_TEXT_LENGTH = 40;

  /** Returns the features of an entry, which has not been handed over yet. */
  static EntryFingerprint of(Feed.Entry entry) {
    var words = words(entry.content());
    return new EntryFingerprint(
        "",
        hash(entry.guid()),
        hash(place(entry.link())),
        hash(letters(entry.title())),
        words.length() < MIN_TEXT_LENGTH ? "" : hash(words),
        entry.published() == null ? "" : hash(entry.published().toString()));
  }

  static EntryFingerprint parse(String written) {
    return new EntryFingerprint(
        part(written, 0),
        part(written, 1),
        part(written, 2),
        part(written, 3),
        part(written, 4),
        part(written, 5));
  }

  String serialize() {
    var written = new StringBuilder(LENGTH);
    for (var part : List.of(id, guid, link, title, text, date)) {
      written.append(part.isEmpty() ? ABSENT : part);
    }
    return written.toString();
  }

  EntryFingerprint withId(String document) {
    return withHashedId(hash(document));
  }

  EntryFingerprint withHashedId(String hashed) {
    return new EntryFingerprint(hashed, guid, link, title, text, date);
  }

  /** Returns the hash of a value; "" for an empty one. */
  static String hash(String value) {
    if (value.isEmpty()) {
      return "";
    }
    long bits = SeenHashes.hash64(value);
    var written = new char[HASH_LENGTH];
    for (int i = 0; i < HASH_LENGTH; i++) {
      written[i] = DIGITS.charAt((int) (bits >>> (6 * i)) & 63);
    }
    return new String(written);
  }

  private static String part(String written, int at) {
    var part = written.substring(at * HASH_LENGTH, (at + 1) * HASH_LENGTH);
    return part.equals(ABSENT) ? "" : part;
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
