package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageOptions;
import backheel.chat.MessagePicture;
import backheel.chat.MessageRef;
import backheel.chat.Png;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.time.SettableClock;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Photos, albums and large previews; and that words arrive whatever becomes of pictures. */
class TelegramPicturesTest {
  private static final ChatId ANN = new ChatId("telegram", "5");
  private static final IdempotencyKey KEY = new IdempotencyKey(1);
  private static final String GOAL = "https://pictures.example/goal.jpg";
  private static final MessagePicture PRINTED =
      new MessagePicture.Remote(URI.create(GOAL), "A goal", false);
  private static final MessagePicture VEILED =
      new MessagePicture.Remote(URI.create(GOAL), "2-0", true);
  private static final MessagePicture CARD = drawn(1);
  private static final String LONG = "word ".repeat(300);

  private final FakeTelegram telegram = new FakeTelegram();
  private final TelegramPlatform platform =
      new TelegramPlatform(
          FakeTelegram.TOKEN,
          telegram.address(),
          new SettableClock(Instant.parse("2022-12-18T15:00:00Z")));

  @AfterEach
  void close() {
    platform.close();
    telegram.close();
  }

  @Test
  void aPictureOfTheWebIsFetchedByTelegramAndHasTheWordsUnderIt() {
    var sendResult = send(reply("Two <goals>", PRINTED));

    var call = only("sendPhoto");
    assertThat(sendResult).isEqualTo(new SendResult.Sent(new MessageRef(ANN, "p101")));
    assertThat(call.params().path("photo").asText()).isEqualTo(GOAL);
    assertThat(call.params().path("caption").asText()).isEqualTo("Two &lt;goals&gt;");
    assertThat(call.params().at("/reply_markup/inline_keyboard/0/0/callback_data").asText())
        .isEqualTo("/story 1");
    assertThat(call.params().has("has_spoiler")).isFalse();
    assertThat(call.files()).isEmpty();
  }

  @Test
  void aPictureOfOurOwnIsUploadedOnceHoweverManyChatsGetIt() {
    send(reply("A card", CARD));
    platform.send(
        new ChatId("telegram", "6"), reply("A card for another", CARD), new IdempotencyKey(2));

    var calls = telegram.calls("sendPhoto");
    assertThat(calls.getFirst().files().values())
        .containsExactly(((MessagePicture.Generated) CARD).png().bytes());
    assertThat(calls.getLast().files()).isEmpty();
    assertThat(calls.getLast().params().path("photo").asText()).startsWith("AgAC");

    telegram.forgetPictures();
    assertThat(send(reply("Once more", CARD))).isInstanceOf(SendResult.Sent.class);
    assertThat(telegram.sent().getLast().files()).hasSize(1);
  }

  @Test
  void hiddenPictureIsASpoilerWithoutPreview() {
    send(reply("A result", VEILED));
    platform.send(ANN, page(LONG, VEILED), new IdempotencyKey(2));

    var calls = telegram.sent();
    assertThat(calls)
        .extracting(FakeTelegram.Call::method)
        .containsExactly("sendPhoto", "sendPhoto", "sendMessage");
    assertThat(calls.get(0).params().path("has_spoiler").asBoolean()).isTrue();
    assertThat(calls.get(1).params().path("has_spoiler").asBoolean()).isTrue();
    assertThat(calls.get(1).text()).isEqualTo("<tg-spoiler>2-0</tg-spoiler>");
    assertThat(calls.get(2).params().at("/link_preview_options/is_disabled").asBoolean()).isTrue();
  }

  @Test
  void editKeepsHiddenPicturesHidden() {
    platform.send(ANN, page(LONG, VEILED), KEY);

    platform.edit(new MessageRef(ANN, "102"), page(LONG + "more", VEILED));

    var edit = telegram.calls("editMessageText").getLast();
    assertThat(edit.taken()).isTrue();
    assertThat(edit.params().at("/link_preview_options/is_disabled").asBoolean()).isTrue();
  }

  @Test
  void thePreviewOfAPageIsThePictureWhereThereAreBoth() {
    send(page("A story", PRINTED));

    var options = only("sendMessage").params().path("link_preview_options");
    assertThat(options.path("url").asText()).isEqualTo("https://x.example/story");
    assertThat(options.path("prefer_large_media").asBoolean()).isTrue();
    assertThat(options.path("show_above_text").asBoolean()).isTrue();
  }

  @Test
  void wordsTooManyForACaptionHaveTheWebsPictureAboveThem() {
    send(reply(LONG, PRINTED));

    var call = only("sendMessage");
    assertThat(call.text()).hasSizeGreaterThan(1024);
    assertThat(call.params().at("/link_preview_options/url").asText()).isEqualTo(GOAL);
    assertThat(call.params().at("/link_preview_options/prefer_large_media").asBoolean()).isTrue();
  }

  @Test
  void wordsTooManyForACaptionAnswerACardOfOurOwnThatSaysWhatIsOnIt() {
    var sendResult = send(reply(LONG, CARD));

    var calls = telegram.sent();
    assertThat(calls)
        .extracting(FakeTelegram.Call::method)
        .containsExactly("sendPhoto", "sendMessage");
    assertThat(calls.getFirst().text()).isEqualTo("Card 1");
    assertThat(calls.getLast().params().at("/reply_parameters/message_id").asInt()).isEqualTo(101);
    assertThat(calls.getLast().params().path("disable_notification").asBoolean()).isTrue();
    assertThat(calls.getLast().params().has("reply_markup")).isTrue();
    // The words are what will be edited.
    assertThat(sendResult).isEqualTo(new SendResult.Sent(new MessageRef(ANN, "102")));
  }

  @Test
  void aCaptionIsCountedAsTelegramCountsIt() {
    send(reply("é".repeat(1023) + "&", PRINTED));
    platform.send(ANN, reply("⚽️".repeat(513), PRINTED), new IdempotencyKey(2));

    assertThat(telegram.sent())
        .extracting(FakeTelegram.Call::method)
        .containsExactly("sendPhoto", "sendMessage");
  }

  @Test
  void severalPicturesAreAnAlbumWithTheWordsUnderTheFirst() {
    send(
        Reply.text("en", "Three")
            .withOptions(MessageOptions.DEFAULTS.withPictures(List.of(PRINTED, CARD, VEILED))));

    var call = only("sendMediaGroup");
    var media = call.params().path("media");
    assertThat(media).hasSize(3);
    assertThat(media.get(0).path("caption").asText()).isEqualTo("Three");
    assertThat(media.get(1).path("caption").asText("")).isEmpty();
    assertThat(media.get(2).path("has_spoiler").asBoolean()).isTrue();
    assertThat(call.files()).hasSize(1);
  }

  @Test
  void anAlbumHasNoButtonsSoThatTheWordsFollowWithTheirs() {
    send(reply("Two", PRINTED, CARD));

    var calls = telegram.sent();
    assertThat(calls)
        .extracting(FakeTelegram.Call::method)
        .containsExactly("sendMediaGroup", "sendMessage");
    assertThat(calls.getFirst().params().at("/media/1/caption").asText()).isEqualTo("Card 1");
    assertThat(calls.getLast().text()).isEqualTo("Two");
    assertThat(calls.getLast().params().has("reply_markup")).isTrue();
    assertThat(calls.getLast().params().at("/reply_parameters/message_id").asInt()).isEqualTo(101);
  }

  @Test
  void noMoreThanTenPicturesGo() {
    var many = IntStream.range(0, 14).mapToObj(TelegramPicturesTest::drawn).toList();

    send(Reply.text("en", "Many").withOptions(MessageOptions.DEFAULTS.withPictures(many)));

    assertThat(only("sendMediaGroup").params().path("media")).hasSize(10);
  }

  @Test
  void pictureThatTelegramCannotFetchIsReplacedByTextOnce() {
    for (var complaint :
        List.of("wrong file identifier/HTTP URL specified", "failed to get HTTP URL content")) {
      telegram.cannotGet(GOAL, complaint);

      assertThat(send(reply(complaint, PRINTED)))
          .isInstanceOfSatisfying(
              SendResult.Sent.class, sent -> assertThat(sent.message().id()).matches("\\d+"));

      var shown = telegram.sent().getLast();
      assertThat(shown.method()).isEqualTo("sendMessage");
      assertThat(shown.text()).isEqualTo(complaint);
      assertThat(shown.params().at("/link_preview_options/url").asText()).isEqualTo(GOAL);
      assertThat(shown.params().has("reply_markup")).isTrue();
    }
    assertThat(telegram.sent()).hasSize(2);
  }

  @Test
  void anAlbumThatIsNotTakenLeavesTheWords() {
    telegram.cannotGet(GOAL, "failed to get HTTP URL content");

    send(reply("With buttons", PRINTED, CARD));
    var bare =
        Reply.text("en", "Without")
            .withOptions(MessageOptions.DEFAULTS.withPictures(List.of(PRINTED, CARD)));
    platform.send(ANN, bare, new IdempotencyKey(2));

    assertThat(telegram.sent())
        .extracting(FakeTelegram.Call::text)
        .containsExactly("With buttons", "Without");
  }

  @Test
  void whereAGroupForbidsPicturesTheWordsStillGo() {
    telegram.fault(
        "sendPhoto",
        TelegramFault.error(400, "Bad Request: not enough rights to send photos to the chat"));

    assertThat(send(reply("Words", CARD))).isInstanceOf(SendResult.Sent.class);
    assertThat(only("sendMessage").text()).isEqualTo("Words");
  }

  @Test
  void photoWithUnknownOutcomeIsNotRepeatedAsText() {
    telegram.fault("sendPhoto", TelegramFault.dropAfterEffect());

    assertThat(send(reply("A card", CARD))).isInstanceOf(SendResult.Unknown.class);
    assertThat(telegram.sent()).hasSize(1);
  }

  @Test
  void limitsAndMovesOfPhotosAreThoseOfWords() {
    telegram.fault("sendPhoto", TelegramFault.migratedTo(-1009));
    telegram.fault("sendPhoto", TelegramFault.error(403, "Forbidden: bot was blocked by the user"));
    telegram.fault("sendPhoto", TelegramFault.html(502));
    telegram.fault("sendPhoto", TelegramFault.tooMany(7));

    assertThat(send(reply("a", CARD)))
        .isEqualTo(new SendResult.Moved(new ChatId("telegram", "-1009")));
    assertThat(send(reply("a", CARD))).isInstanceOf(SendResult.Gone.class);
    assertThat(send(reply("a", CARD))).isInstanceOf(SendResult.TryLater.class);
    assertThat(send(reply("a", CARD))).isInstanceOf(SendResult.TryLater.class);
    assertThat(telegram.sent()).isEmpty();
  }

  @Test
  void theWordsOfACardThatHasArrivedAreSentAloneAtTheNextAttempt() {
    telegram.fault("sendMessage", TelegramFault.html(502));
    var reply = reply(LONG, CARD);

    assertThat(send(reply)).isInstanceOf(SendResult.TryLater.class);
    assertThat(send(reply)).isInstanceOf(SendResult.Sent.class);

    assertThat(telegram.sent())
        .extracting(FakeTelegram.Call::method)
        .containsExactly("sendPhoto", "sendMessage");
    assertThat(telegram.sent().getLast().params().at("/reply_parameters/message_id").asInt())
        .isEqualTo(101);
  }

  @Test
  void theWordsUnderAPhotoAreEditedThereAndCutWhereTheyHaveNoRoom() {
    send(reply("Before", PRINTED));
    var photo = new MessageRef(ANN, "p101");

    assertThat(platform.edit(photo, reply("After", PRINTED))).isEqualTo(new SendResult.Sent(photo));
    assertThat(platform.edit(photo, reply("After", PRINTED))).isEqualTo(new SendResult.Sent(photo));
    assertThat(platform.edit(photo, reply(LONG, PRINTED))).isEqualTo(new SendResult.Sent(photo));

    var edits = telegram.calls("editMessageCaption");
    assertThat(edits.getFirst().text()).isEqualTo("After");
    assertThat(edits.getLast().text()).endsWith("…").hasSizeLessThanOrEqualTo(1024);
    assertThat(telegram.sent()).hasSize(1);
  }

  @Test
  void aNewCardTakesThePlaceOfTheOld() {
    send(reply("1-0", CARD));
    var photo = new MessageRef(ANN, "p101");

    assertThat(platform.edit(photo, reply("2-0", drawn(2)))).isEqualTo(new SendResult.Sent(photo));

    var edit = telegram.calls("editMessageMedia").getFirst();
    assertThat(edit.taken()).isTrue();
    assertThat(edit.text()).isEqualTo("2-0");
    assertThat(edit.files()).hasSize(1);
  }

  @Test
  void wordsAndPhotosAreEditedWhateverWeThinkTheyAre() {
    send(reply("A photo", PRINTED));
    platform.send(ANN, Reply.text("en", "Words"), new IdempotencyKey(2));

    assertThat(platform.edit(new MessageRef(ANN, "101"), Reply.text("en", "One")))
        .isInstanceOf(SendResult.Sent.class);
    assertThat(platform.edit(new MessageRef(ANN, "p102"), Reply.text("en", "Two")))
        .isInstanceOf(SendResult.Sent.class);
    assertThat(platform.edit(new MessageRef(ANN, "102"), reply("Three", PRINTED)))
        .isEqualTo(new SendResult.Sent(new MessageRef(ANN, "102")));
    assertThat(telegram.sent()).hasSize(2);
  }

  @Test
  void silentPhotosStaySilent() {
    var silent = MessageOptions.DEFAULTS.withSilent(true);
    send(Reply.text("en", "Hush").withOptions(silent));
    platform.send(
        ANN,
        reply("Hush", CARD).withOptions(silent.withPictures(List.of(CARD))),
        new IdempotencyKey(2));

    assertThat(telegram.sent())
        .allMatch(call -> call.params().path("disable_notification").asBoolean());
  }

  private SendResult send(Reply reply) {
    return platform.send(ANN, reply, KEY);
  }

  private FakeTelegram.Call only(String method) {
    assertThat(telegram.sent()).hasSize(1);
    assertThat(telegram.sent().getFirst().method()).isEqualTo(method);
    return telegram.sent().getFirst();
  }

  private static Reply reply(String words, MessagePicture... pictures) {
    return Reply.builder("en")
        .paragraph(words)
        .row(Button.command("More", "/story 1"))
        .options(MessageOptions.DEFAULTS.withPictures(List.of(pictures)))
        .build();
  }

  private static Reply page(String words, MessagePicture messagePicture) {
    return Reply.builder("en")
        .paragraph(words)
        .preview(URI.create("https://x.example/story"))
        .options(
            MessageOptions.DEFAULTS
                .withLargePreview(true)
                .withPictures(Stream.of(messagePicture).toList()))
        .build();
  }

  /** A card of our own with words under it. */
  static Reply card(String words) {
    return reply(words, CARD);
  }

  static MessagePicture drawn(int number) {
    byte[] bytes = {
      (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, (byte) 200, (byte) number
    };
    return new MessagePicture.Generated(new Png(bytes), "Card " + number, false);
  }
}
