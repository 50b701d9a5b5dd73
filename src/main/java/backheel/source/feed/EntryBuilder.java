package backheel.source.feed;

import backheel.source.SourceText;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A builder of a feed entry, which keeps the best of each value found so far. */
final class EntryBuilder {
  private static final int MAX_ID_LENGTH = 2_000;

  private final URI base;
  private String guid = "";
  private boolean guidIsLink;
  private String title = "";
  private String content = "";
  private String summary = "";
  private String description = "";
  private String language = "";
  private @Nullable URI link;
  private int linkRank;
  private @Nullable URI picture;
  private int pictureRank;
  private @Nullable Instant published;
  private @Nullable Instant updated;
  private final List<String> authors = new ArrayList<>();

  /** Creates a builder that resolves addresses against {@code base}. */
  EntryBuilder(URI base) {
    this.base = base;
  }

  void guid(String value, boolean isLink) {
    if (guid.isEmpty()) {
      guid = value.length() > MAX_ID_LENGTH ? value.substring(0, MAX_ID_LENGTH) : value;
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

  /** Sets the description of a picture or podcast, used if the entry has no text of its own. */
  void description(String markup) {
    description = description.isEmpty() ? markup : description;
  }

  void language(String tag) {
    language = language.isEmpty() ? tag : language;
  }

  void author(String name) {
    var plain = SourceText.author(name);
    if (!plain.isEmpty() && !authors.contains(plain) && authors.size() < 10) {
      authors.add(plain);
    }
  }

  /** Sets a link; of several, the one of the highest rank stays. */
  void link(URI from, String written, int rank) {
    var to = SourceText.link(from, written);
    if (to != null && rank > linkRank) {
      link = to;
      linkRank = rank;
    }
  }

  /** Sets a picture; of several, the one of the highest rank stays. */
  void picture(URI from, String written, int rank) {
    var to = SourceText.link(from, written);
    if (to != null && rank > pictureRank) {
      picture = to;
      pictureRank = rank;
    }
  }

  void published(String date) {
    published = published == null ? SourceText.date(date) : published;
  }

  void updated(String date) {
    updated = updated == null ? SourceText.date(date) : updated;
  }

  /** Returns the entry, null if it has neither title nor text. */
  Feed.@Nullable Entry build() {
    if (link == null && guidIsLink && guid.toLowerCase(Locale.ROOT).startsWith("http")) {
      link(base, guid, 1);
    }
    var body = !content.isEmpty() ? content : !summary.isEmpty() ? summary : description;
    if (title.isEmpty() && body.isEmpty()) {
      return null;
    }
    var date = published != null ? published : updated;
    return new Feed.Entry(guid, link, title, body, language, date, authors, picture);
  }
}
