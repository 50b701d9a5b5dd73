package backheel.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of {@code docs/feeds.md}: which of an entry's features may differ. */
final class SeenEntriesTest {
  private static final String GUID = "tag:paper.example,2026:17";
  private static final String LINK = "https://paper.example/rovers-win";
  private static final String TITLE = "Rovers win the derby";
  private static final String TEXT = "Rovers beat United by two goals to nil on Saturday evening.";
  private static final Instant DATE = Instant.parse("2026-11-28T21:05:00Z");

  /**
   * Each column is {@code same}, {@code other} or {@code none}, in the remembered entry and now.
   */
  @ParameterizedTest(name = "guid {0}, link {1}, title {2}, text {3}, date {4}: {5}")
  @CsvSource({
    "same,  same,  same,  same,  same,  known",
    "same,  same,  other, other, other, known",
    "same,  other, same,  other, other, known",
    "same,  other, other, other, same,  known",
    "same,  other, other, other, other, new",
    "same,  none,  other, other, other, known",
    "same,  other, other, other, none,  known",
    "other, same,  same,  other, other, known",
    "other, same,  other, same,  other, known",
    "other, same,  other, other, same,  new",
    "other, same,  other, other, other, new",
    "other, other, same,  same,  same,  known",
    "other, other, same,  same,  none,  known",
    "other, other, same,  same,  other, new",
    "other, other, same,  other, same,  new",
    "other, other, same,  none,  same,  known",
    "other, other, other, same,  same,  new",
    "none,  same,  same,  other, other, known",
    "none,  same,  other, same,  other, known",
    "none,  same,  other, other, same,  known",
    "none,  same,  other, other, none,  known",
    "none,  same,  other, other, other, new",
    "none,  other, same,  same,  same,  known",
    "none,  other, same,  same,  other, new",
    "none,  none,  same,  same,  none,  known",
    "none,  none,  same,  other, same,  new",
    "none,  none,  other, other, same,  new"
  })
  void twoFeaturesHaveToAgree(
      String guid, String link, String title, String text, String date, String expected) {
    var before =
        entry(
            guid.equals("none") ? "" : GUID,
            link.equals("none") ? null : LINK,
            TITLE,
            text.equals("none") ? "" : TEXT,
            date.equals("none") ? null : DATE);
    var now =
        entry(
            value(guid, GUID, "tag:paper.example,2026:18", ""),
            value(link, LINK, "https://paper.example/united-lose", null),
            value(title, TITLE, "United lose the derby", TITLE),
            value(text, TEXT, TEXT + " Nobody was hurt, says the club.", ""),
            value(date, DATE, DATE.plusSeconds(7_200), null));
    var memory = remember(List.of(before), 1);
    assertThat(memory.find(EntryFingerprint.of(now)) == null ? "new" : "known").isEqualTo(expected);
  }

  @Test
  void aSiteThatChangesItsNameOrItsSchemeKeepsItsEntries() {
    var memory = remember(List.of(entry("", LINK, TITLE, TEXT, DATE)), 1);
    assertThat(
            memory.find(
                EntryFingerprint.of(
                    entry("", "http://www.paper.example/rovers-win", TITLE, TEXT + "!", DATE))))
        .isNotNull();
  }

  @Test
  void entriesOfALiveTickerDifferByTheirFragment() {
    var memory = remember(List.of(entry("", LINK + "#min-3", "Goal", TEXT, null)), 1);
    assertThat(
            memory.find(
                EntryFingerprint.of(entry("", LINK + "#min-9", "Goal again", TEXT + "!", null))))
        .isNull();
  }

  @Test
  void aFeedThatIsEmptyOnceIsRememberedWhole() {
    var entries = entries(300);
    var memory = remember(entries, 300);
    var after = new SeenEntries(memory.updated(List.of(), 294));
    assertThat(entries).allSatisfy(e -> assertThat(after.find(EntryFingerprint.of(e))).isNotNull());
  }

  @Test
  void entriesThatLeftTheFeedLongAgoAreForgotten() {
    var memory = remember(entries(900), 900);
    var written = memory.updated(List.of(), 10);
    assertThat(written).hasSize(200 * EntryFingerprint.LENGTH);
  }

  private static SeenEntries remember(List<Feed.Entry> entries, int largest) {
    var fingerprints =
        entries.stream().map(e -> EntryFingerprint.of(e).withId(e.guid() + e.link())).toList();
    return new SeenEntries(new SeenEntries("").updated(fingerprints, largest));
  }

  private static List<Feed.Entry> entries(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> entry("id-" + i, LINK + i, TITLE + i, TEXT + i, DATE.plusSeconds(i)))
        .toList();
  }

  private static <T extends @Nullable Object> T value(String which, T same, T other, T none) {
    return which.equals("same") ? same : which.equals("other") ? other : none;
  }

  private static Feed.Entry entry(
      String guid, @Nullable String link, String title, String text, @Nullable Instant date) {
    return new Feed.Entry(
        guid, link == null ? null : URI.create(link), title, text, "en", date, "", List.of(), null);
  }
}
