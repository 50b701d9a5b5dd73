package backheel.source.feed;

import backheel.source.SourceTextNormalizer;
import backheel.source.date.FeedDateResolver;
import backheel.source.licence.LicenceCollector;
import backheel.source.picture.PictureCollector;
import backheel.story.Licence;
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
  private static final int MAX_ADDRESSES = 50;
  private static final int MAX_DATE_LENGTH = 100;

  private final URI base;
  private String guid = "";
  private boolean guidIsLink;
  private String title = "";
  private String content = "";
  private String summary = "";
  private String description = "";
  private String language = "";
  private String publisher = "";
  private final List<WrittenAddress> links = new ArrayList<>(2);
  private final PictureCollector pictures = new PictureCollector();
  private final List<String> published = new ArrayList<>(1);
  private final List<String> updated = new ArrayList<>(1);
  private final List<String> authors = new ArrayList<>();
  private final LicenceCollector licences = new LicenceCollector();
  private final LicenceCollector originLicences = new LicenceCollector();

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

  /** Sets the outlet that published the entry, as aggregators name it. */
  void publisher(String name) {
    publisher = publisher.isEmpty() ? SourceTextNormalizer.title(name) : publisher;
  }

  /** Returns the collector of the licences that the entry names. */
  LicenceCollector licences() {
    return licences;
  }

  /** Returns the collector of the licences of the feed that the entry was taken from. */
  LicenceCollector originLicences() {
    return originLicences;
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

  /** Adds a link; of several, the one of the highest rank is taken. */
  void link(URI from, String written, int rank) {
    note(links, from, written, rank);
  }

  PictureCollector pictures() {
    return pictures;
  }

  private static void note(List<WrittenAddress> to, URI from, String written, int rank) {
    if (rank > 0 && !written.isBlank() && to.size() < MAX_ADDRESSES) {
      to.add(new WrittenAddress(from, written, rank));
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

  /**
   * Returns the entries of a feed, whose dates are read together.
   *
   * @param site the address against which the feed's own base is replaced, null to keep it
   */
  static List<Feed.Entry> build(
      List<EntryBuilder> builders, FeedDateResolver dates, @Nullable URI site) {
    builders.forEach(builder -> builder.addDates(dates));
    return builders.stream()
        .map(builder -> builder.build(dates, site))
        .filter(Objects::nonNull)
        .toList();
  }

  private void addDates(FeedDateResolver dates) {
    published.forEach(dates::add);
    updated.forEach(dates::add);
  }

  /** Returns the entry, null if nothing was found in it at all. */
  private Feed.@Nullable Entry build(FeedDateResolver dates, @Nullable URI site) {
    if (guidIsLink && guid.toLowerCase(Locale.ROOT).startsWith("http")) {
      links.add(new WrittenAddress(base, guid, 1));
    }
    var link = WrittenAddress.best(links, base, site);
    var own = VisibleText.better(content, summary);
    // Most entries have no description, and are spared a look at their markup.
    boolean bare = !description.isEmpty() && VisibleText.isBlank(own);
    var body = bare ? VisibleText.better(description, own) : own;
    if (title.isEmpty() && body.isEmpty() && guid.isEmpty() && link == null && isUndated()) {
      return null;
    }
    var date =
        Stream.concat(published.stream(), updated.stream())
            .map(dates::resolve)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    var offers = pictures.offers(base, site);
    // Of several licences a reader may choose one (RFC 4946, section 2).
    var licence = Licence.mostGenerous((licences.isEmpty() ? originLicences : licences).all());
    return new Feed.Entry(
        guid, link, offers, title, body, language, date, publisher, authors, licence);
  }

  private boolean isUndated() {
    return published.isEmpty() && updated.isEmpty() && authors.isEmpty();
  }
}
