package backheel.delivery;

import static backheel.testing.Samples.FRANCE;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.pictured;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withMatch;
import static backheel.testing.Samples.withQuote;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Picture;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.store.Arrival;
import backheel.store.Chats;
import backheel.store.Database;
import backheel.store.Owed;
import backheel.store.SqlStories;
import backheel.store.StoreUnusable;
import backheel.store.Style;
import backheel.store.Terms;
import backheel.store.Wishes;
import backheel.story.Report;
import backheel.story.Score;
import backheel.testing.SettableClock;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An alert looks as its chat has chosen. */
class AlertsLookTest {
  private static final String CHAT = "fake:ann";
  private static final URI PICTURE = URI.create("https://gazette.example/a.jpg");

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);
  private @Nullable Database database;
  private @Nullable SqlStories stories;
  private @Nullable Chats chats;

  @BeforeEach
  void open() throws StoreUnusable {
    var opened = Database.open(folder.resolve("test.db"));
    database = opened;
    stories = new SqlStories(opened, clock);
    chats = new Chats(opened, clock);
  }

  @AfterEach
  void close() {
    Objects.requireNonNull(database).close();
  }

  private long stored(Report report) {
    var added = Objects.requireNonNull(stories).add(new Arrival(report, null, "wire", false));
    return added.story();
  }

  private void style(Style style) {
    Objects.requireNonNull(chats).setStyle(CHAT, style);
  }

  private Alerts alerts() {
    return new Alerts(
        Objects.requireNonNull(stories), Objects.requireNonNull(chats), Catalogue.bundled(), clock);
  }

  private static Owed owed(long story, @Nullable String message, Owed.Bundled as) {
    var item = new Owed.Item(1, story, HAKIMI.key(), "", false);
    return new Owed(1, CHAT, List.of(item), message, 0, as, 1, NOON);
  }

  private Reply alert(long story) {
    var alerts = alerts();
    var owed = owed(story, null, Owed.Bundled.NOT);
    return alerts.illustrated(owed, alerts.draw(owed).orElseThrow().reply());
  }

  private static Report late() {
    return pictured(report("a", "Late winner", NOON, HAKIMI), PICTURE);
  }

  @Test
  void aShortAlertHasTitleOutletsAndAgeAlone() {
    long story = stored(late());
    style(Style.NONE.with(Style.Shape.SHORT));

    assertThat(alert(story).words()).isEqualTo("Late winner\nTest Gazette · just now");
  }

  @Test
  void outletsCanBeHidden() {
    long story = stored(late());
    style(Style.NONE.withOutlets(false));

    var alert = alert(story);

    assertThat(alert.words()).contains("Late winner").doesNotContain("Gazette");
    assertThat(alert.look().pictures()).extracting(Picture::alt).containsExactly("Late winner");
  }

  @Test
  void theChatsOwnTemplateTellsIt() {
    long story = stored(withQuote(late(), "We ran all night", HAKIMI));
    style(Style.NONE.withTemplate("# {{title}}\n> {{quote}}\n{{speaker}}, {{age}}, {{n}}"));

    assertThat(alert(story).words())
        .isEqualTo("Late winner\nWe ran all night\nAchraf Hakimi, just now, 1");
  }

  @Test
  void aTemplateThatCannotBeDrawnFallsBackToTheFullStory() {
    long story = stored(late());
    style(Style.NONE.withTemplate("{{nonsense}}"));

    assertThat(alert(story).words()).contains("Late winner in short.");
  }

  @Test
  void thePictureIsTheOutletsOrACardOrNone() {
    long story = stored(late());

    assertThat(alert(story).look().pictures())
        .containsExactly(new Picture.At(PICTURE, "Test Gazette: Late winner", false));
    style(Style.NONE.with(Style.Pictures.CARD));
    assertThat(alert(story).look().pictures())
        .singleElement()
        .isInstanceOfSatisfying(
            Picture.Drawn.class, card -> assertThat(card.alt()).contains("Late winner"));
    style(Style.NONE.with(Style.Pictures.NONE));
    assertThat(alert(story).look().pictures()).isEmpty();
  }

  @Test
  void thePreviewIsLargeOrLeftOut() {
    long story = stored(late());

    assertThat(alert(story).look().large()).isTrue();
    assertThat(alert(story).preview()).isEqualTo(URI.create("https://gazette.example/a"));
    style(Style.NONE.withPreviews(false));
    assertThat(alert(story).look().large()).isFalse();
    assertThat(alert(story).preview()).isNull();
  }

  @Test
  void aWishCanBeSilentOrCallARole() {
    long story = stored(late());
    var wishes = new Wishes(Objects.requireNonNull(database), clock);
    wishes.add(CHAT, HAKIMI.key(), "Achraf Hakimi", Terms.NONE.withSilent(true).withPing("4711"));

    assertThat(alert(story).look().silent()).isTrue();
    assertThat(alert(story).look().ping()).isEqualTo("4711");
  }

  @Test
  void whatGrowsOrComesInABundleCallsNobody() {
    long story = stored(late());
    new Wishes(Objects.requireNonNull(database), clock)
        .add(CHAT, HAKIMI.key(), "Achraf Hakimi", Terms.NONE.withPing("4711"));

    for (var owed :
        List.of(owed(story, "m1", Owed.Bundled.NOT), owed(story, null, Owed.Bundled.DIGEST))) {
      assertThat(alerts().draw(owed).orElseThrow().reply().look().ping()).isEmpty();
    }
  }

  @Test
  void aSilentChatHearsNothing() {
    long story = stored(late());
    style(Style.NONE.withSilent(true).withPublished(true));

    assertThat(alert(story).look().silent()).isTrue();
    assertThat(alert(story).look().published()).isTrue();
  }

  @Test
  void inAForumItIsAPostWithTheSidesAsTags() {
    long story = stored(report("a", "Quiet day " + "in camp ".repeat(20), NOON, HAKIMI, MOROCCO));
    Objects.requireNonNull(chats).setLanguage(CHAT, "fr");

    var post = Objects.requireNonNull(alert(story).look().post());

    assertThat(post.title()).startsWith("Quiet day").hasSizeLessThanOrEqualTo(100).endsWith("…");
    assertThat(post.tags()).containsExactly("Maroc", "Morocco");
  }

  @Test
  void resultsAreVeiledEverywhereInIt() {
    var told =
        withMatch(
            report("a", "France 2-0 Morocco: late winner", NOON, FRANCE, MOROCCO),
            FRANCE,
            MOROCCO,
            new Score(2, 0));
    long story = stored(pictured(told, PICTURE));
    style(Style.NONE.withSpoilers(true));

    var alert = alert(story);

    assertThat(alert.words()).startsWith("🇫🇷 France v 🇲🇦 Morocco: report");
    assertThat(alert.preview()).isNull();
    assertThat(alert.look().pictures())
        .containsExactly(
            new Picture.At(PICTURE, "Test Gazette: 🇫🇷 France v 🇲🇦 Morocco: report", true));
    assertThat(Objects.requireNonNull(alert.look().post()).title()).doesNotContain("2-0");
    style(Style.NONE.withSpoilers(true).with(Style.Pictures.CARD));
    assertThat(alert(story).look().pictures())
        .singleElement()
        .satisfies(card -> assertThat(card.alt()).startsWith("France v Morocco."));
  }

  @Test
  void chatsWithDifferentLooksDoNotGetEachOthersMessage() {
    long story = stored(late());
    var alerts = alerts();
    var owed = owed(story, null, Owed.Bundled.NOT);
    var before = alerts.draw(owed).orElseThrow().reply();
    style(Style.NONE.with(Style.Shape.SHORT));

    assertThat(alerts.draw(owed).orElseThrow().reply().words()).isNotEqualTo(before.words());
  }
}
