package backheel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.Delivery.Sent;
import backheel.chat.Look;
import backheel.chat.Picture;
import backheel.chat.Png;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.chat.SendKey;
import backheel.testing.DiscordRequest;
import backheel.testing.FakeDiscord;
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
class LookTest {
  private static final AtomicLong DELIVERIES = new AtomicLong();
  private static final URI PHOTO = URI.create("https://img.test/goal.jpg");

  private static FakeDiscord discord;
  private Rig rig;
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
    rig = new Rig(discord, Rig.BRISK);
    channel = discord.newChannel();
  }

  @AfterEach
  void stop() {
    rig.platform.close();
  }

  @Test
  void anOutletsPictureIsTheEmbedsAndIsToldInWords() {
    var message = sent(Look.PLAIN.withPictures(List.of(photo(1, false))));

    var image = message.path("embeds").path(0).path("image");
    assertThat(image.path("url").asText()).isEqualTo("https://img.test/goal.jpg?1");
    assertThat(image.path("description").asText()).isEqualTo("A goal");
    assertThat(last().files()).isEmpty();
  }

  @Test
  void aPictureOfOurOwnIsAFileWithItsWords() {
    var message = sent(Look.PLAIN.withPictures(List.of(card(1, false))));

    assertThat(message.path("embeds").path(0).path("image").path("url").asText())
        .isEqualTo("attachment://card.png");
    assertThat(message.path("attachments").path(0).path("description").asText())
        .isEqualTo("Morocco 2, Spain 0");
    var file = Objects.requireNonNull(last().files().get("files[0]"));
    assertThat(file.name()).isEqualTo("card.png");
    assertThat(file.bytes()).isEqualTo(png(1).bytes());
  }

  @Test
  void aVeiledPictureOfOurOwnIsAVeiledFileAndInNoEmbed() {
    var message = sent(Look.PLAIN.withPictures(List.of(card(1, true))));

    assertThat(message.path("embeds").path(0).has("image")).isFalse();
    assertThat(message.path("attachments").path(0).path("filename").asText())
        .isEqualTo("SPOILER_card.png");
    assertThat(message.path("attachments").path(0).path("description").asText())
        .isEqualTo("Morocco 2, Spain 0");
  }

  @Test
  void anOutletsPictureThatWouldHaveToBeVeiledIsLeftOut() {
    var message = sent(Look.PLAIN.withPictures(List.of(photo(1, true))));

    assertThat(message.toString()).doesNotContain("img.test");
  }

  @Test
  void severalPicturesAreOneBlockOfFourAndThenMore() {
    var pictures = IntStream.range(0, 6).<Picture>mapToObj(i -> photo(i, false)).toList();

    var embeds = sent(Look.PLAIN.withPictures(pictures)).path("embeds");

    assertThat(embeds).hasSize(6);
    assertThat(embeds.path(3).path("url").asText()).isEqualTo("https://n.test/1");
    assertThat(embeds.path(4).has("url")).isFalse();
  }

  @Test
  void picturesOfBothKindsGoTogether() {
    var message =
        sent(
            Look.PLAIN.withPictures(
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
    var pictures = IntStream.range(0, 10).<Picture>mapToObj(i -> card(i, false)).toList();

    var message = sent(reply.look(Look.PLAIN.withPictures(pictures)).reply());

    assertThat(message.path("embeds")).hasSize(10);
    assertThat(message.path("attachments")).hasSize(10);
  }

  @Test
  void aClosingLineOfPlainWordsStandsUnderThePicture() {
    var message = sent(Look.PLAIN.withPictures(List.of(card(1, false))));

    var embed = message.path("embeds").path(0);
    assertThat(embed.path("footer").path("text").asText()).isEqualTo("You follow *Hakimi*");
    assertThat(embed.path("description").asText()).doesNotContain("Hakimi");
  }

  @Test
  void aSilentMessageMakesNoSound() {
    assertThat(sent(Look.PLAIN.withSilent(true)).path("flags").asInt()).isEqualTo(1 << 12);
    assertThat(sent(Look.PLAIN).path("flags").asInt()).isZero();
  }

  @Test
  void aRoleIsCalledOnceAndNobodyElseIs() {
    var look = Look.PLAIN.withPing("4711");
    var delivery = (Sent) rig.platform.send(Rig.chat(channel), reply(look), key());

    var message = discord.messages(channel).getLast();
    assertThat(message.path("content").asText()).isEqualTo("<@&4711>");
    assertThat(message.path("mention_roles").toString()).isEqualTo("[\"4711\"]");
    assertThat(mentions(last()).path("parse")).isEmpty();

    rig.platform.edit(delivery.message(), reply(look));
    assertThat(last().json().path("content").asText()).isEqualTo("<@&4711>");
    assertThat(mentions(last()).has("roles")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@everyone", "<@&1>", "12 34", "", "everyone"})
  void whatIsNoRolesNumberCallsNobody(String ping) {
    var message = sent(Look.PLAIN.withPing(ping));

    assertThat(message.path("content").asText()).isEmpty();
    assertThat(mentions(last()).has("roles")).isFalse();
  }

  @Test
  void anEditKeepsButtonsAndPicturesAndHasNoFlags() {
    var look = Look.PLAIN.withPictures(List.of(card(1, false))).withSilent(true);
    var delivery = (Sent) rig.platform.send(Rig.chat(channel), reply(look), key());

    assertThat(rig.platform.edit(delivery.message(), reply(look))).isEqualTo(delivery);

    var message = discord.messages(channel).getLast();
    assertThat(message.path("attachments")).hasSize(1);
    assertThat(message.path("attachments").path(0).path("description").asText())
        .isEqualTo("Morocco 2, Spain 0");
    assertThat(message.path("components")).hasSize(1);
    assertThat(last().json().has("flags")).isFalse();
  }

  @Test
  void anEditWithoutPicturesTakesThemAway() {
    var look = Look.PLAIN.withPictures(List.of(card(1, false)));
    var delivery = (Sent) rig.platform.send(Rig.chat(channel), reply(look), key());

    rig.platform.edit(delivery.message(), reply(Look.PLAIN));

    var message = discord.messages(channel).getLast();
    assertThat(message.path("attachments")).isEmpty();
    assertThat(message.path("embeds").path(0).has("image")).isFalse();
  }

  @Test
  void spoilersAreVeiledAndNeverATitle() {
    var reply =
        Reply.builder("en")
            .heading(new Run.Plain("Final: "), new Run.Spoiler("2–0"))
            .paragraph(new Run.Spoiler("Scored | by X"))
            .reply();

    var embed = sent(reply).path("embeds").path(0);

    assertThat(embed.has("title")).isFalse();
    assertThat(embed.path("description").asText())
        .contains("||2–0||")
        .contains("||Scored \\| by X||");
  }

  @Test
  void whatWouldBeFoldedUpElsewhereIsAQuotationCutAtAWord() {
    var reply = Reply.builder("en").heading("T").folded("word ".repeat(500)).reply();

    var words = sent(reply).path("embeds").path(0).path("description").asText();

    assertThat(words).startsWith("> word").endsWith("word…").hasSizeLessThan(720);
  }

  private JsonNode sent(Look look) {
    return sent(reply(look));
  }

  private JsonNode sent(Reply reply) {
    assertThat(rig.platform.send(Rig.chat(channel), reply, key())).isInstanceOf(Sent.class);
    return discord.messages(channel).getLast();
  }

  private static DiscordRequest last() {
    return discord.requests().getLast();
  }

  private static SendKey key() {
    return new SendKey(DELIVERIES.incrementAndGet());
  }

  private static Reply reply(Look look) {
    return Reply.builder("en")
        .heading(new Run.Link("News", URI.create("https://n.test/1")))
        .paragraph("Words.")
        .small("You follow *Hakimi*")
        .row(Button.says("More", "/story 1"))
        .look(look)
        .reply();
  }

  private static Picture photo(int number, boolean hidden) {
    return new Picture.At(URI.create(PHOTO + "?" + number), "A goal", hidden);
  }

  private static Picture card(int number, boolean hidden) {
    return new Picture.Drawn(png(number), "Morocco 2, Spain 0", hidden);
  }

  /** Bytes that would be a picture; with line ends and boundaries in them. */
  private static Png png(int number) {
    return new Png(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, '-', '-', (byte) number});
  }
}
