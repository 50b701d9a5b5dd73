package backheel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageOptions;
import backheel.chat.MessagePicture;
import backheel.chat.Png;
import backheel.chat.Reply;
import backheel.chat.SendResult.Sent;
import backheel.chat.TextSpan;
import backheel.testing.discord.DiscordRequest;
import backheel.testing.discord.FakeDiscord;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How messages look that nobody asked for just now, as the local Discord takes them. */
class MessageOptionsTest {
  private static final AtomicLong DELIVERIES = new AtomicLong();
  private static final URI PHOTO = URI.create("https://img.test/goal.jpg");

  private static FakeDiscord discord;
  private DiscordFixture discordFixture;
  private long channel;

  @BeforeAll
  static void open() {
    discord = FakeDiscord.start();
  }

  @AfterAll
  static void close() {
    for (var request : discord.requests()) {
      assertThat(mentions(request).path("parse").isArray()).as(request.toString()).isTrue();
      assertThat(mentions(request).path("parse")).isEmpty();
    }
    discord.close();
  }

  private static JsonNode mentions(DiscordRequest request) {
    return request.json().path("allowed_mentions");
  }

  @BeforeEach
  void start() {
    discordFixture = new DiscordFixture(discord, DiscordFixture.BRISK);
    channel = discord.newChannel();
  }

  @AfterEach
  void stop() {
    discordFixture.platform.close();
  }

  @Test
  void outletPictureIsTheEmbedImageWithAlternativeText() {
    var message = sent(MessageOptions.DEFAULTS.withPictures(List.of(photo(1, false))));

    var image = message.path("embeds").path(0).path("image");
    assertThat(image.path("url").asText()).isEqualTo("https://img.test/goal.jpg?1");
    assertThat(image.path("description").asText()).isEqualTo("A goal");
    assertThat(last().files()).isEmpty();
  }

  @Test
  void ownPictureIsAFileWithAlternativeText() {
    var message = sent(MessageOptions.DEFAULTS.withPictures(List.of(card(1, false))));

    assertThat(message.path("embeds").path(0).path("image").path("url").asText())
        .isEqualTo("attachment://card.png");
    assertThat(message.path("attachments").path(0).path("description").asText())
        .isEqualTo("Morocco 2, Spain 0");
    var file = Objects.requireNonNull(last().files().get("files[0]"));
    assertThat(file.name()).isEqualTo("card.png");
    assertThat(file.bytes()).isEqualTo(png(1).bytes());
  }

  @Test
  void hiddenOwnPictureIsASpoilerFileOutsideTheEmbed() {
    var message = sent(MessageOptions.DEFAULTS.withPictures(List.of(card(1, true))));

    assertThat(message.path("embeds").path(0).has("image")).isFalse();
    assertThat(message.path("attachments").path(0).path("filename").asText())
        .isEqualTo("SPOILER_card.png");
    assertThat(message.path("attachments").path(0).path("description").asText())
        .isEqualTo("Morocco 2, Spain 0");
  }

  @Test
  void hiddenOutletPictureIsOmitted() {
    var message = sent(MessageOptions.DEFAULTS.withPictures(List.of(photo(1, true))));

    assertThat(message.toString()).doesNotContain("img.test");
  }

  @Test
  void severalPicturesAreOneBlockOfFourAndThenMore() {
    var pictures = IntStream.range(0, 6).<MessagePicture>mapToObj(i -> photo(i, false)).toList();

    var embeds = sent(MessageOptions.DEFAULTS.withPictures(pictures)).path("embeds");

    assertThat(embeds).hasSize(6);
    assertThat(embeds.path(3).path("url").asText()).isEqualTo("https://n.test/1");
    assertThat(embeds.path(4).has("url")).isFalse();
  }

  @Test
  void picturesOfBothKindsGoTogether() {
    var message =
        sent(
            MessageOptions.DEFAULTS.withPictures(
                List.of(card(1, false), photo(1, false), card(2, false), card(3, true))));

    assertThat(message.path("embeds")).hasSize(3);
    assertThat(message.path("attachments")).hasSize(3);
    assertThat(message.path("embeds").path(2).path("image").path("url").asText())
        .isEqualTo("attachment://card-2.png");
    assertThat(message.path("attachments").path(2).path("filename").asText())
        .isEqualTo("SPOILER_card-3.png");
  }

  @Test
  void tenPicturesAndLongWordsStayWithinTheLimits() {
    var reply = Reply.builder("en").heading("T");
    IntStream.range(0, 10).forEach(i -> reply.paragraph("word ".repeat(100)));
    var pictures = IntStream.range(0, 10).<MessagePicture>mapToObj(i -> card(i, false)).toList();

    var message = sent(reply.options(MessageOptions.DEFAULTS.withPictures(pictures)).build());

    assertThat(message.path("embeds")).hasSize(10);
    assertThat(message.path("attachments")).hasSize(10);
  }

  @Test
  void aClosingLineOfPlainWordsStandsUnderThePicture() {
    var message = sent(MessageOptions.DEFAULTS.withPictures(List.of(card(1, false))));

    var embed = message.path("embeds").path(0);
    assertThat(embed.path("footer").path("text").asText()).isEqualTo("You follow *Hakimi*");
    assertThat(embed.path("description").asText()).doesNotContain("Hakimi");
  }

  @Test
  void aSilentMessageMakesNoSound() {
    assertThat(sent(MessageOptions.DEFAULTS.withSilent(true)).path("flags").asInt())
        .isEqualTo(1 << 12);
    assertThat(sent(MessageOptions.DEFAULTS).path("flags").asInt()).isZero();
  }

  @Test
  void roleIsMentionedOnceAndNobodyElse() {
    var messageOptions = MessageOptions.DEFAULTS.withMentionedRole("4711");
    var delivery =
        (Sent)
            discordFixture.platform.send(
                DiscordFixture.chat(channel), reply(messageOptions), key());

    var message = discord.messages(channel).getLast();
    assertThat(message.path("content").asText()).isEqualTo("<@&4711>");
    assertThat(message.path("mention_roles").toString()).isEqualTo("[\"4711\"]");
    assertThat(mentions(last()).path("parse")).isEmpty();

    discordFixture.platform.edit(delivery.message(), reply(messageOptions));
    assertThat(last().json().path("content").asText()).isEqualTo("<@&4711>");
    assertThat(mentions(last()).has("roles")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@everyone", "<@&1>", "12 34", "", "everyone"})
  void invalidRoleIdMentionsNobody(String ping) {
    var message = sent(MessageOptions.DEFAULTS.withMentionedRole(ping));

    assertThat(message.path("content").asText()).isEmpty();
    assertThat(mentions(last()).has("roles")).isFalse();
  }

  @Test
  void anEditKeepsButtonsAndPicturesAndHasNoFlags() {
    var messageOptions =
        MessageOptions.DEFAULTS.withPictures(List.of(card(1, false))).withSilent(true);
    var delivery =
        (Sent)
            discordFixture.platform.send(
                DiscordFixture.chat(channel), reply(messageOptions), key());

    assertThat(discordFixture.platform.edit(delivery.message(), reply(messageOptions)))
        .isEqualTo(delivery);

    var message = discord.messages(channel).getLast();
    assertThat(message.path("attachments")).hasSize(1);
    assertThat(message.path("attachments").path(0).path("description").asText())
        .isEqualTo("Morocco 2, Spain 0");
    assertThat(message.path("components")).hasSize(1);
    assertThat(last().json().has("flags")).isFalse();
  }

  @Test
  void anEditWithoutPicturesTakesThemAway() {
    var messageOptions = MessageOptions.DEFAULTS.withPictures(List.of(card(1, false)));
    var delivery =
        (Sent)
            discordFixture.platform.send(
                DiscordFixture.chat(channel), reply(messageOptions), key());

    discordFixture.platform.edit(delivery.message(), reply(MessageOptions.DEFAULTS));

    var message = discord.messages(channel).getLast();
    assertThat(message.path("attachments")).isEmpty();
    assertThat(message.path("embeds").path(0).has("image")).isFalse();
  }

  @Test
  void spoilersAreHiddenAndNeverInATitle() {
    var reply =
        Reply.builder("en")
            .heading(new TextSpan.Plain("Final: "), new TextSpan.Spoiler("2–0"))
            .paragraph(new TextSpan.Spoiler("Scored | by X"))
            .build();

    var embed = sent(reply).path("embeds").path(0);

    assertThat(embed.has("title")).isFalse();
    assertThat(embed.path("description").asText())
        .contains("||2–0||")
        .contains("||Scored \\| by X||");
  }

  @Test
  void collapsedTextIsAQuotationCutAtAWord() {
    var reply = Reply.builder("en").heading("T").collapsed("word ".repeat(500)).build();

    var words = sent(reply).path("embeds").path(0).path("description").asText();

    assertThat(words).startsWith("> word").endsWith("word…").hasSizeLessThan(720);
  }

  private JsonNode sent(MessageOptions messageOptions) {
    return sent(reply(messageOptions));
  }

  private JsonNode sent(Reply reply) {
    assertThat(discordFixture.platform.send(DiscordFixture.chat(channel), reply, key()))
        .isInstanceOf(Sent.class);
    return discord.messages(channel).getLast();
  }

  private static DiscordRequest last() {
    return discord.requests().getLast();
  }

  private static IdempotencyKey key() {
    return new IdempotencyKey(DELIVERIES.incrementAndGet());
  }

  private static Reply reply(MessageOptions messageOptions) {
    return Reply.builder("en")
        .heading(new TextSpan.Link("News", URI.create("https://n.test/1")))
        .paragraph("Words.")
        .smallPrint("You follow *Hakimi*")
        .row(Button.command("More", "/story 1"))
        .options(messageOptions)
        .build();
  }

  private static MessagePicture photo(int number, boolean hidden) {
    return new MessagePicture.Remote(URI.create(PHOTO + "?" + number), "A goal", hidden);
  }

  private static MessagePicture card(int number, boolean hidden) {
    return new MessagePicture.Generated(png(number), "Morocco 2, Spain 0", hidden);
  }

  /** Bytes that would be a picture; with line ends and boundaries in them. */
  private static Png png(int number) {
    return new Png(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, '-', '-', (byte) number});
  }
}
