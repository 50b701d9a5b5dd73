package backheel.store.feed;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.store.database.Database;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.story.Licence;
import backheel.story.Licence.Extent;
import backheel.story.LicenceLine;
import backheel.story.LicenceLine.Origin;
import backheel.story.Report;
import backheel.testing.store.StoreExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The licences of sources, and what they say of a report. */
@ExtendWith(StoreExtension.class)
class SourceLicencesTest {
  private static final Licence OPEN = new Licence("https://open.example/", Extent.FULL_TEXT);
  private static final Licence CLOSED = new Licence("https://closed.example/", Extent.EXCERPT);

  private final SourceLicences licences;
  private final SqlStories stories;

  SourceLicencesTest(SourceLicences licences, SqlStories stories, Feeds feeds) {
    this.licences = licences;
    this.stories = stories;
    feeds.setBookmark("wire", "read");
  }

  private static LicenceLine ofSite(Licence licence, String path) {
    return new LicenceLine(Origin.SITE, licence, "gazette.example", path);
  }

  private Report stored(String id, String source) {
    var report = report(id, "Late winner " + id, NOON, HAKIMI);
    stories.add(new IncomingReport(report, null, source, false));
    return report;
  }

  @Test
  void aReportHasTheLicenceOfTheSourceWhoseTextItShows() {
    var read = stored("a", "wire");
    stories.add(new IncomingReport(read, null, "copy", false));
    licences.setFeedLicences("copy", List.of(CLOSED));
    assertThat(stories.findLicence(read)).isEmpty();

    stories.noteFingerprint("a", "copy", "words");

    assertThat(stories.findLicence(read)).contains(CLOSED);
    stories.noteFingerprint("a", "wire", "words");
    licences.setFeedLicences("wire", List.of(OPEN));
    assertThat(stories.findLicence(read)).contains(OPEN);
  }

  @Test
  void theLineNearestToTheTextDecides() {
    var read = stored("a", "wire");
    licences.setSiteLicences("wire", List.of(ofSite(CLOSED, "/")));
    assertThat(stories.findLicence(read)).contains(CLOSED);

    licences.setFeedLicences("wire", List.of(OPEN));
    assertThat(stories.findLicence(read)).contains(OPEN);
  }

  @Test
  void theNarrowestPathOfASiteDecidesAndTheStrictestOfTwo() {
    var read = stored("news/a", "wire");
    licences.setSiteLicences(
        "wire", List.of(ofSite(CLOSED, "/"), ofSite(OPEN, "/news/"), ofSite(CLOSED, "/blog/")));
    assertThat(stories.findLicence(read)).contains(OPEN);

    licences.setSiteLicences("wire", List.of(ofSite(OPEN, "/news/"), ofSite(CLOSED, "/news/")));
    assertThat(stories.findLicence(read)).contains(CLOSED);

    licences.setSiteLicences("wire", List.of(ofSite(CLOSED, "/blog/")));
    assertThat(stories.findLicence(read)).isEmpty();
  }

  @Test
  void articlesOfOtherSitesHaveTheLicenceOfTheFeedsOwnPlace() {
    var read = stored("a", "wire");
    licences.setSiteLicences(
        "wire",
        List.of(
            new LicenceLine(Origin.SITE, OPEN, "feeds.example", "/"),
            LicenceLine.ofAll(Origin.SITE, CLOSED)));

    assertThat(stories.findLicence(read)).contains(CLOSED);
  }

  @Test
  void whatADocumentWasFoundToAllowIsKeptWhileItIsNamed() {
    var unread = new Licence("https://terms.example/rsl.xml", Extent.EXCERPT);
    licences.setFeedLicences("wire", List.of(unread));
    licences.setExtent("wire", new Licence(unread.address(), Extent.FULL_TEXT));

    licences.setFeedLicences("wire", List.of(unread, CLOSED));
    assertThat(licences.of("wire"))
        .extracting(line -> line.licence().extent())
        .containsExactly(Extent.FULL_TEXT, Extent.EXCERPT);

    licences.setFeedLicences("wire", List.of());
    assertThat(licences.of("wire")).isEmpty();
  }

  @Test
  void aFeedThatIsDeletedTakesItsLicencesAlong(Feeds feeds, Database all) {
    feeds.add(new Feeds.Feed("https://f.example/", "https://f.example/", "F"));
    licences.setFeedLicences("https://f.example/", List.of(CLOSED));
    feeds.setBookmark("https://f.example/", "read");
    licences.setChecked("https://f.example/", NOON);
    assertThat(licences.checks()).isEqualTo(Map.of("https://f.example/", NOON));

    all.write(tx -> {
      FeedQueries.delete(tx, "https://f.example/");
      return 1;
    });

    licences.setChecked("https://f.example/", NOON);
    licences.setSiteLicences("https://f.example/", List.of(ofSite(OPEN, "/")));
    assertThat(licences.of("https://f.example/")).isEmpty();
    assertThat(licences.general()).isEmpty();
    assertThat(licences.checks()).isEmpty();
  }
}
