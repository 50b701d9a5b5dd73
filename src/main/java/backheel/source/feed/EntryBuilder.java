package backheel.source.feed;

import backheel.source.SourceTextNormalizer;
import backheel.source.date.FeedDateResolver;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A builder of a feed entry, which keeps the best of each value found so far. */
final class EntryBuilder {
  private static final int MAX_ID_LENGTH = 2_000;
  private static final int MAX_DATES = 3;
  private static final int MAX_DATE_LENGTH = 100;

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
  private final List<String> published = new ArrayList<>(1);
  private final List<String> updated = new ArrayList<>(1);
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
    content = longer(content, markup);
  }

  void summary(String markup) {
    summary = longer(summary, markup);
  }

  private static String longer(String one, String markup) {
    return markup.length() > one.length() ? SourceTextNormalizer.markup(markup) : one;
  }

  /** Sets the description of a picture or podcast, used if the entry has no text of its own. */
  void description(String markup) {
    description = description.isEmpty() ? markup : description;
  }

  void language(String tag) {
    language = language.isEmpty() ? tag : language;
  }

  void author(String name) {
    var plain = SourceTextNormalizer.author(name);
    if (!plain.isEmpty() && !authors.contains(plain) && authors.size() < 10) {
      authors.add(plain);
    }
  }

  /** Sets a link; of several, the one of the highest rank stays. */
  void link(URI from, String written, int rank) {
    var to = SourceTextNormalizer.link(from, written);
    if (to != null && rank > linkRank) {
      link = to;
      linkRank = rank;
    }
  }

  /** Sets a picture; of several, the one of the highest rank stays. */
  void picture(URI from, String written, int rank) {
    var to = SourceTextNormalizer.link(from, written);
    if (to != null && rank > pictureRank) {
      picture = to;
      pictureRank = rank;
    }
  }

  void published(String date) {
    note(published, date);
  }

  void updated(String date) {
    note(updated, date);
  }

  private static void note(List<String> dates, String date) {
    if (!date.isBlank() && dates.size() < MAX_DATES) {
      dates.add(date.length() > MAX_DATE_LENGTH ? date.substring(0, MAX_DATE_LENGTH) : date);
    }
  }

  /** Returns the entries of a feed, whose dates are read together. */
  static List<Feed.Entry> build(List<EntryBuilder> builders, FeedDateResolver dates) {
    builders.forEach(builder -> builder.addDates(dates));
    return builders.stream().map(builder -> builder.build(dates)).filter(Objects::nonNull).toList();
  }

  private void addDates(FeedDateResolver dates) {
    published.forEach(dates::add);
    updated.forEach(dates::add);
  }

  /** Returns the entry, null if nothing was found in it at all. */
  private Feed.@Nullable Entry build(FeedDateResolver dates) {
    if (link == null && guidIsLink && guid.toLowerCase(Locale.ROOT).startsWith("http")) {
      link(base, guid, 1);
    }
    var body = !content.isEmpty() ? content : !summary.isEmpty() ? summary : description;
    if (title.isEmpty() && body.isEmpty() && guid.isEmpty() && link == null && isUndated()) {
      return null;
    }
    var date =
        Stream.concat(published.stream(), updated.stream())
            .map(dates::resolve)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new Feed.Entry(guid, link, title, body, language, date, authors, picture);
  }

  private boolean isUndated() {
    return published.isEmpty() && updated.isEmpty() && authors.isEmpty();
  }
}
