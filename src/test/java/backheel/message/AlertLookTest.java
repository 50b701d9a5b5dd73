package backheel.message;

import static backheel.testing.Samples.FRANCE;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.pictured;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withMatch;
import static backheel.testing.Samples.withQuote;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.MessagePicture;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.schedule.BundleKind;
import backheel.store.chat.Chats;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.store.subscription.Subscriptions;
import backheel.story.Report;
import backheel.story.Score;
import backheel.subscription.MessageStyle;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.store.StoreExtension;
import backheel.testing.time.SettableClock;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An alert looks as its chat has chosen. */
@ExtendWith(StoreExtension.class)
class AlertLookTest {
  private static final ChatId CHAT = ChatId.parse("fake:ann");
  private static final URI PICTURE = URI.create("https://gazette.example/a.jpg");

  private final SettableClock clock;
  private final SqlStories stories;
  private final Chats chats;
  private final Subscriptions subscriptions;

  AlertLookTest(SettableClock clock, SqlStories stories, Chats chats, Subscriptions subscriptions) {
    this.clock = clock;
    this.stories = stories;
    this.chats = chats;
    this.subscriptions = subscriptions;
  }

  private long stored(Report report) {
    var addResult = stories.add(new IncomingReport(report, null, "wire", false));
    return addResult.story();
  }

  private void style(MessageStyle messageStyle) {
    chats.setStyle(CHAT, messageStyle);
  }

  private AlertRenderer alerts() {
    return new AlertRenderer(stories, chats, Catalogue.bundled(), clock);
  }

  private static OutgoingMessage owed(long story, @Nullable String message, BundleKind... kind) {
    var item = new OutgoingMessage.StoryItem(1, story, new Topic.OfSubject(HAKIMI.key()), false);
    return new OutgoingMessage(
        1, CHAT, List.of(item), message, 0, Arrays.stream(kind).findFirst(), 1, NOON);
  }

  private Reply alert(long story) {
    var alertRenderer = alerts();
    var outgoingMessage = owed(story, null);
    return alertRenderer.withPicture(
        outgoingMessage, alertRenderer.render(outgoingMessage).orElseThrow().reply());
  }

  private static Report late() {
    return pictured(report("a", "Late winner", NOON, HAKIMI), PICTURE);
  }

  @Test
  void aShortAlertHasTitleOutletsAndAgeAlone() {
    long story = stored(late());
    style(MessageStyle.DEFAULT.with(MessageStyle.Shape.SHORT));

    assertThat(alert(story).plainText()).isEqualTo("Late winner\nTest Gazette · just now");
  }

  @Test
  void outletsCanBeHidden() {
    long story = stored(late());
    style(MessageStyle.DEFAULT.withOutlets(false));

    var alert = alert(story);

    assertThat(alert.plainText()).contains("Late winner").doesNotContain("Gazette");
    assertThat(alert.options().pictures())
        .extracting(MessagePicture::alt)
        .containsExactly("Late winner");
  }

  @Test
  void templateOfTheChatIsUsed() {
    long story = stored(withQuote(late(), "We ran all night", HAKIMI));
    style(
        MessageStyle.DEFAULT.withTemplate("# {{title}}\n> {{quote}}\n{{speaker}}, {{age}}, {{n}}"));

    assertThat(alert(story).plainText())
        .isEqualTo("Late winner\nWe ran all night\nAchraf Hakimi, just now, 1");
  }

  @Test
  void invalidTemplateFallsBackToTheFullStory() {
    long story = stored(late());
    style(MessageStyle.DEFAULT.withTemplate("{{nonsense}}"));

    assertThat(alert(story).plainText()).contains("Late winner in short.");
  }

  @Test
  void pictureIsThatOfTheOutletOrACardOrNone() {
    long story = stored(late());

    assertThat(alert(story).options().pictures())
        .containsExactly(new MessagePicture.Remote(PICTURE, "Test Gazette: Late winner", false));
    style(MessageStyle.DEFAULT.with(MessageStyle.Pictures.CARD));
    assertThat(alert(story).options().pictures())
        .singleElement()
        .isInstanceOfSatisfying(
            MessagePicture.Generated.class, card -> assertThat(card.alt()).contains("Late winner"));
    style(MessageStyle.DEFAULT.with(MessageStyle.Pictures.NONE));
    assertThat(alert(story).options().pictures()).isEmpty();
  }

  @Test
  void thePreviewIsLargeOrLeftOut() {
    long story = stored(late());

    assertThat(alert(story).options().largePreview()).isTrue();
    assertThat(alert(story).preview()).isEqualTo(URI.create("https://gazette.example/a"));
    style(MessageStyle.DEFAULT.withPreviews(false));
    assertThat(alert(story).options().largePreview()).isFalse();
    assertThat(alert(story).preview()).isNull();
  }

  @Test
  void subscriptionCanBeSilentOrMentionARole() {
    long story = stored(late());
    subscriptions.add(
        CHAT,
        new Topic.OfSubject(HAKIMI.key()),
        "Achraf Hakimi",
        SubscriptionFilter.UNFILTERED.withSilent(true).withPingRole("4711"));

    assertThat(alert(story).options().silent()).isTrue();
    assertThat(alert(story).options().mentionedRole()).isEqualTo("4711");
  }

  @Test
  void editsAndBundlesMentionNobody() {
    long story = stored(late());
    subscriptions.add(
        CHAT,
        new Topic.OfSubject(HAKIMI.key()),
        "Achraf Hakimi",
        SubscriptionFilter.UNFILTERED.withPingRole("4711"));

    for (var outgoingMessage : List.of(owed(story, "m1"), owed(story, null, BundleKind.DIGEST))) {
      assertThat(alerts().render(outgoingMessage).orElseThrow().reply().options().mentionedRole())
          .isEmpty();
    }
  }

  @Test
  void alertIsSilentInASilentChat() {
    long story = stored(late());
    style(MessageStyle.DEFAULT.withSilent(true).withPublished(true));

    assertThat(alert(story).options().silent()).isTrue();
    assertThat(alert(story).options().crossposted()).isTrue();
  }

  @Test
  void inAForumItIsAPostWithTheSidesAsTags() {
    long story = stored(report("a", "Quiet day " + "in camp ".repeat(20), NOON, HAKIMI, MOROCCO));
    chats.setLanguage(CHAT, "fr");

    var post = Objects.requireNonNull(alert(story).options().forumPost());

    assertThat(post.title()).startsWith("Quiet day").hasSizeLessThanOrEqualTo(100).endsWith("…");
    assertThat(post.tags()).containsExactly("Maroc", "Morocco");
  }

  @Test
  void resultsAreHiddenEverywhereInTheAlert() {
    var told =
        withMatch(
            report("a", "France 2-0 Morocco: late winner", NOON, FRANCE, MOROCCO),
            FRANCE,
            MOROCCO,
            new Score(2, 0));
    long story = stored(pictured(told, PICTURE));
    style(MessageStyle.DEFAULT.withHiddenSpoilers(true));

    var alert = alert(story);

    assertThat(alert.plainText()).startsWith("🇫🇷 France v 🇲🇦 Morocco: report");
    assertThat(alert.preview()).isNull();
    assertThat(alert.options().pictures())
        .containsExactly(
            new MessagePicture.Remote(
                PICTURE, "Test Gazette: 🇫🇷 France v 🇲🇦 Morocco: report", true));
    assertThat(Objects.requireNonNull(alert.options().forumPost()).title()).doesNotContain("2-0");
    style(MessageStyle.DEFAULT.withHiddenSpoilers(true).with(MessageStyle.Pictures.CARD));
    assertThat(alert(story).options().pictures())
        .singleElement()
        .satisfies(card -> assertThat(card.alt()).startsWith("France v Morocco."));
  }

  @Test
  void chatsWithDifferentLooksDoNotGetEachOthersMessage() {
    long story = stored(late());
    var alertRenderer = alerts();
    var outgoingMessage = owed(story, null);
    var before = alertRenderer.render(outgoingMessage).orElseThrow().reply();
    style(MessageStyle.DEFAULT.with(MessageStyle.Shape.SHORT));

    assertThat(alertRenderer.render(outgoingMessage).orElseThrow().reply().plainText())
        .isNotEqualTo(before.plainText());
  }
}
