package backheel.store.feed;

import backheel.store.database.Database;
import backheel.store.database.EnumColumn;
import backheel.story.Licence;
import backheel.story.LicenceLine;
import backheel.story.LicenceLine.Origin;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The licences that sources name, and when their sites were last asked for them. */
public final class SourceLicences {
  private final Database database;

  public SourceLicences(Database database) {
    this.database = database;
  }

  /**
   * The licence of most of what a source shows.
   *
   * @param name its short name
   */
  public record GeneralLicence(String name, boolean allowsFullText) {}

  /** Returns the licence of most of what a source shows, for each source that names one. */
  public Map<String, GeneralLicence> general() {
    var lines =
        database.read(handle -> {
          var all = new HashMap<String, List<LicenceLine>>();
          handle
              .createQuery(
                  "select source, "
                      + LicenceQueries.LINE
                      + " from source_licence where site = '' order by position")
              .map((row, context) ->
                  all.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                      .add(LicenceQueries.line(row, 2)))
              .list();
          return all;
        });
    var general = new HashMap<String, GeneralLicence>();
    lines.forEach((source, of) -> {
      var licence = LicenceLine.ofSource(of);
      if (licence != null) {
        general.put(source, new GeneralLicence(licence.name(), licence.allowsFullText()));
      }
    });
    return general;
  }

  /** Returns the licence lines of a source. */
  public List<LicenceLine> of(String source) {
    return database.read(handle -> LicenceQueries.lines(handle, source));
  }

  /**
   * Sets the licences that a feed names. One that it named before keeps what its document was found
   * to allow.
   */
  public void setFeedLicences(String source, List<Licence> named) {
    if (named.isEmpty() && of(source).isEmpty()) {
      return;
    }
    database.<Boolean>write(tx -> {
      var known =
          LicenceQueries.lines(tx, source).stream()
              .filter(line -> line.origin() == Origin.FEED)
              .map(LicenceLine::licence)
              .collect(Collectors.toMap(Licence::address, licence -> licence, (one, other) -> one));
      var lines =
          named.stream()
              .map(licence ->
                  licence.address().equals(Licence.INLINE)
                      ? licence
                      : known.getOrDefault(licence.address(), licence))
              .map(licence -> LicenceLine.ofAll(Origin.FEED, licence))
              .toList();
      LicenceQueries.replace(tx, source, Origin.FEED, lines);
      return true;
    });
  }

  /** Sets what the document of a licence that a feed names was found to allow. */
  public void setExtent(String source, Licence licence) {
    database.write(tx ->
        tx.execute(
            "update source_licence set extent = ? where source = ? and origin = ? and address = ?",
            EnumColumn.write(licence.extent()),
            source,
            EnumColumn.write(Origin.FEED),
            licence.address()));
  }

  /** Sets the licences that the sites of a source name, unless it is no longer read. */
  public void setSiteLicences(String source, List<LicenceLine> lines) {
    database.<Boolean>writeInBackground(tx -> {
      if (LicenceQueries.isRead(tx, source)) {
        LicenceQueries.replace(tx, source, Origin.SITE, lines);
      }
      return true;
    });
  }

  /** Returns when the sites of each source were last asked. */
  public Map<String, Instant> checks() {
    return database.read(handle ->
        handle
            .createQuery("select source, at from licence_check")
            .map(
                (row, context) -> Map.entry(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Records that the sites of a source were asked, unless it is no longer read. */
  public void setChecked(String source, Instant at) {
    database.<Boolean>writeInBackground(tx -> {
      if (LicenceQueries.isRead(tx, source)) {
        tx.execute(
            "insert into licence_check (source, at) values (?, ?)"
                + " on conflict (source) do update set at = excluded.at",
            source,
            at.toEpochMilli());
      }
      return true;
    });
  }

  /** Returns the link of the newest article that was read from a source. */
  public Optional<URI> newestLink(String source) {
    return database.read(handle -> newestLink(handle, source));
  }

  private static Optional<URI> newestLink(Handle handle, String source) {
    return handle
        .createQuery(
            "select r.link from report_source s join report r on r.id = s.report"
                + " where s.source = ? and r.link is not null order by r.seq desc limit 1")
        .bind(0, source)
        .mapTo(String.class)
        .findFirst()
        .map(URI::create)
        .filter(link -> Objects.nonNull(link.getHost()));
  }
}
