package backheel.source;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An entry of a feed while it is being read: the best of each thing said so far. */
final class EntryDraft {
  private static final int LONGEST_ID = 2_000;

  private final URI base;
  private String guid = "";
  private boolean guidIsLink;
  private String title = "";
  private String content = "";
  private String summary = "";
  private String aside = "";
  private String language = "";
  private @Nullable URI link;
  private int linkRank;
  private @Nullable URI picture;
  private int pictureRank;
  private @Nullable Instant published;
  private @Nullable Instant updated;
  private final List<String> authors = new ArrayList<>();

  /** An entry whose addresses count from {@code base}. */
  EntryDraft(URI base) {
    this.base = base;
  }

  void guid(String value, boolean isLink) {
    if (guid.isEmpty()) {
      guid = value.length() > LONGEST_ID ? value.substring(0, LONGEST_ID) : value;
      guidIsLink = isLink;
    }
  }

  void title(String plain) {
    title = title.isEmpty() ? plain : title;
  }

  void content(String markup) {
    content = markup.length() > content.length() ? markup : content;
  }

  void summary(String markup) {
    summary = markup.length() > summary.length() ? markup : summary;
  }

  /** What a picture or podcast says of itself, used where the entry says nothing. */
  void aside(String markup) {
    aside = aside.isEmpty() ? markup : aside;
  }

  void language(String tag) {
    language = language.isEmpty() ? tag : language;
  }

  void author(String name) {
    var plain = Words.author(name);
    if (!plain.isEmpty() && !authors.contains(plain) && authors.size() < 10) {
      authors.add(plain);
    }
  }

  /** A link; of several, the one of the highest rank stays. */
  void link(URI from, String written, int rank) {
    var to = Words.link(from, written);
    if (to != null && rank > linkRank) {
      link = to;
      linkRank = rank;
    }
  }

  /** A picture; of several, the one of the highest rank stays. */
  void picture(URI from, String written, int rank) {
    var to = Words.link(from, written);
    if (to != null && rank > pictureRank) {
      picture = to;
      pictureRank = rank;
    }
  }

  void published(String date) {
    published = published == null ? FeedDates.read(date) : published;
  }

  void updated(String date) {
    updated = updated == null ? FeedDates.read(date) : updated;
  }

  /** The entry, null when it says nothing at all. */
  Feed.@Nullable Entry done() {
    if (link == null && guidIsLink && guid.toLowerCase(Locale.ROOT).startsWith("http")) {
      link(base, guid, 1);
    }
    var body = !content.isEmpty() ? content : !summary.isEmpty() ? summary : aside;
    if (title.isEmpty() && body.isEmpty()) {
      return null;
    }
    var date = published != null ? published : updated;
    return new Feed.Entry(guid, link, title, body, language, date, authors, picture);
  }
}
