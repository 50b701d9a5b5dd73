package backheel.platform.telegram;

import static backheel.testing.telegram.TelegramUpdates.inline;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.BotService.InlineResult;
import backheel.chat.Button;
import backheel.chat.MessageOptions;
import backheel.chat.MessagePicture;
import backheel.chat.Reply;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.time.Await;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people get who type the bot's name in any chat. */
class TelegramInlineTest {
  private static final URI SMALL = URI.create("https://pictures.example/small.jpg");
  private static final URI LARGE = URI.create("https://pictures.example/large.jpg");

  private final FakeTelegram telegram = new FakeTelegram();
  private final RecordingBotService recordingBotService = new RecordingBotService();
  private final TelegramPlatform platform =
      new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), Clock.systemUTC());

  @BeforeEach
  void listen() {
    platform.start(recordingBotService.bot());
  }

  @AfterEach
  void close() {
    platform.close();
    telegram.close();
  }

  @Test
  void aStoryIsAnArticleWithASmallPictureAndOnlyButtonsThatOpenSomething() {
    telegram.says(5, "/x");
    telegram.awaitText("/x");
    var reply =
        Reply.builder("en")
            .heading("A <goal>")
            .preview(URI.create("https://x.example/story"))
            .row(
                Button.command("Follow", "/follow ann"),
                Button.link("Read", URI.create("https://x.example/story")),
                Button.link("Follow", URI.create("backheel:private?start=sub_p_ann")))
            .options(MessageOptions.DEFAULTS.withLargePreview(true))
            .build();
    recordingBotService.finds(
        (typed, from) -> List.of(new InlineResult("s1", "A goal", "Daily, 3 h", SMALL, reply)));

    telegram.happens("inline_query", inline("q1", 5, " hakimi ", ""));

    var answer = telegram.await("answerInlineQuery").params();
    var result = answer.path("results").get(0);
    assertThat(recordingBotService.typings).containsExactly("hakimi");
    assertThat(result.path("type").asText()).isEqualTo("article");
    assertThat(result.path("id").asText()).isEqualTo("s1");
    assertThat(result.path("title").asText()).isEqualTo("A goal");
    assertThat(result.path("description").asText()).isEqualTo("Daily, 3 h");
    assertThat(result.path("thumbnail_url").asText()).isEqualTo(SMALL.toString());
    var words = result.path("input_message_content");
    assertThat(words.path("message_text").asText()).isEqualTo("<b>A &lt;goal&gt;</b>");
    assertThat(words.path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(words.at("/link_preview_options/show_above_text").asBoolean()).isTrue();
    assertThat(result.at("/reply_markup/inline_keyboard/0").findValuesAsText("url"))
        .containsExactly("https://x.example/story", "https://t.me/OurBot?start=sub_p_ann");
    assertThat(answer.path("cache_time").asInt()).isBetween(60, 300);
    assertThat(answer.path("is_personal").asBoolean()).isTrue();
    assertThat(answer.path("next_offset").asText("")).isEmpty();
    assertThat(answer.at("/button/start_parameter").asText()).isEqualTo("inline");
    assertThat(answer.at("/button/text").asText()).isEqualTo("Suivre en privé");
  }

  @Test
  void photoReplyIsAPhotoResultUnlessHidden() {
    recordingBotService.finds((typed, from) ->
        List.of(
            new InlineResult("p", "A sheet", "", SMALL, photo(false)),
            new InlineResult("v", "A veiled sheet", "", null, photo(true))));

    telegram.happens("inline_query", inline("q1", 5, "sheet", ""));

    var results = telegram.await("answerInlineQuery").params().path("results");
    assertThat(results.get(0).path("type").asText()).isEqualTo("photo");
    assertThat(results.get(0).path("photo_url").asText()).isEqualTo(LARGE.toString());
    assertThat(results.get(0).path("thumbnail_url").asText()).isEqualTo(SMALL.toString());
    assertThat(results.get(0).path("caption").asText()).isEqualTo("Words");
    assertThat(results.get(1).path("type").asText()).isEqualTo("article");
    assertThat(results.toString()).doesNotContain("\"url\":\"" + LARGE);
  }

  @Test
  void longListsGoOnPageByPage() {
    recordingBotService.finds((typed, from) ->
        IntStream.range(from, Math.min(30, from + 20))
            .mapToObj(TelegramInlineTest::found)
            .toList());

    telegram.happens("inline_query", inline("q1", 5, "", ""));
    Await.until(() -> telegram.calls("answerInlineQuery").size() == 1);
    telegram.happens("inline_query", inline("q2", 5, "", "20"));
    Await.until(() -> telegram.calls("answerInlineQuery").size() == 2);

    var pages = telegram.calls("answerInlineQuery");
    assertThat(pages).allMatch(FakeTelegram.Call::taken);
    assertThat(pages.getFirst().params().path("next_offset").asText()).isEqualTo("20");
    assertThat(pages.getLast().params().path("results")).hasSize(10);
    assertThat(pages.getLast().params().path("next_offset").asText("")).isEmpty();
  }

  @Test
  void onlyTheNewestWordsOfAPersonAreAnswered() {
    var hold = new CountDownLatch(1);
    recordingBotService.finds((typed, from) -> {
      if (typed.equals("h")) {
        Await.until(() -> hold.getCount() == 0);
      }
      return List.of(found(1));
    });

    telegram.happens("inline_query", inline("q1", 5, "h", ""));
    Await.until(() -> recordingBotService.typings.contains("h"));
    telegram.happens("inline_query", inline("q2", 5, "hakimi", ""));
    telegram.happens("inline_query", inline("q3", 6, "h2", ""));
    Await.until(() -> telegram.calls("answerInlineQuery").size() == 1);
    hold.countDown();
    Await.until(() -> telegram.calls("answerInlineQuery").size() == 2);
    telegram.says(5, "/end");
    telegram.awaitText("/end");

    assertThat(telegram.calls("answerInlineQuery"))
        .extracting(call -> call.params().path("inline_query_id").asText())
        .containsExactlyInAnyOrder("q2", "q3");
  }

  @Test
  void nothingFoundStillLeadsIntoPrivate() {
    telegram.happens("inline_query", inline("q1", 5, "nobody", ""));

    var answer = telegram.await("answerInlineQuery");

    assertThat(answer.taken()).isTrue();
    assertThat(answer.params().path("results")).isEmpty();
    assertThat(answer.params().at("/button/start_parameter").asText()).isEqualTo("inline");
  }

  @Test
  void lateOrFailedAnswerDoesNoHarm() {
    recordingBotService.finds((typed, from) -> {
      if (typed.equals("broken")) {
        throw new IllegalStateException("broken");
      }
      telegram.queryIsTooOld("q1");
      return List.of(found(1));
    });

    telegram.happens("inline_query", inline("q1", 5, "late", ""));
    Await.until(() -> telegram.calls("answerInlineQuery").size() == 1);
    telegram.happens("inline_query", inline("q2", 5, "broken", ""));
    Await.until(() -> telegram.calls("answerInlineQuery").size() == 2);
    telegram.says(5, "/after");

    telegram.awaitText("/after");
    assertThat(telegram.calls("answerInlineQuery").getLast().params().path("results")).isEmpty();
  }

  @Test
  void resultsThatTelegramDoesNotTakeGoOnceMoreAsWordsAlone() {
    telegram.fault(
        "answerInlineQuery", TelegramFault.error(400, "Bad Request: WEBDOCUMENT_URL_INVALID"));
    recordingBotService.finds(
        (typed, from) -> List.of(new InlineResult("p", "A sheet", "", SMALL, photo(false))));

    telegram.happens("inline_query", inline("q1", 5, "x", ""));
    Await.until(() -> telegram.calls("answerInlineQuery").size() == 2);

    var second = telegram.calls("answerInlineQuery").getLast();
    assertThat(second.taken()).isTrue();
    assertThat(second.params().at("/results/0/type").asText()).isEqualTo("article");
    assertThat(second.params().at("/results/0").has("thumbnail_url")).isFalse();
  }

  @Test
  void aPressUnderAMessageInAForeignChatOnlyStopsItsSpinner() {
    var press = FakeTelegram.JSON.createObjectNode().put("id", "p1").put("chat_instance", "1");
    press.put("data", "/x").put("inline_message_id", "abc");
    press.set("from", backheel.testing.telegram.TelegramUpdates.person(5));

    telegram.happens("callback_query", press);

    assertThat(telegram.await("answerCallbackQuery").taken()).isTrue();
    assertThat(recordingBotService.questions).isEmpty();
  }

  private static InlineResult found(int number) {
    return new InlineResult("s" + number, "Story " + number, "", null, Reply.text("en", "Story"));
  }

  private static Reply photo(boolean hidden) {
    return Reply.text("en", "Words")
        .withOptions(
            MessageOptions.DEFAULTS.withPictures(
                List.of(new MessagePicture.Remote(LARGE, "A sheet", hidden))));
  }
}
