package backheel.testing.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fake is worth as much as it refuses. */
class FakeTelegramTest {
  private final FakeTelegram telegram = new FakeTelegram().unrecorded();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    http.close();
    telegram.close();
  }

  @Test
  void itTakesWhatTelegramTakes() throws Exception {
    assertThat(send("{'chat_id':'5','text':'%s'}".formatted("a".repeat(4_096)))).isEqualTo("ok");
    assertThat(send("{'chat_id':5,'parse_mode':'HTML','text':'<b>a &amp; b</b>'}")).isEqualTo("ok");
    assertThat(call("SENDMESSAGE", "{'chat_id':5,'text':'a'}").path("ok").asBoolean()).isTrue();
  }

  @Test
  void itRefusesWhatTelegramRefuses() throws Exception {
    assertThat(send("{'chat_id':5,'text':'%s'}".formatted("a".repeat(4_097)))).contains("too long");
    assertThat(send("{'chat_id':5,'text':' '}")).contains("empty");
    assertThat(send("{'text':'a'}")).contains("chat_id is empty");
    for (var html : new String[] {"<b>a", "a</b>", "<b><i>a</b></i>", "<h1>a</h1>", "a & b"}) {
      assertThat(send("{'chat_id':5,'parse_mode':'HTML','text':'%s'}".formatted(html)))
          .contains("can't parse entities");
    }
    assertThat(button("'callback_data':'%s'".formatted("x".repeat(65)))).contains("BUTTON_DATA");
    assertThat(button("'callback_data':'%s'".formatted("x".repeat(64)))).isEqualTo("ok");
    assertThat(button("'url':'javascript:a'")).contains("BUTTON_URL");
    var photo = call("sendPhoto", "{'chat_id':5,'caption':'%s'}".formatted("x".repeat(1_025)));
    assertThat(photo.path("description").asText()).contains("too long");
  }

  @Test
  void aPressIsConfirmedOnce() throws Exception {
    telegram.happens("callback_query", TelegramUpdates.press("p", 5, "private", 1, 5, "/x"));

    assertThat(call("answerCallbackQuery", "{'callback_query_id':'p'}").path("ok").asBoolean())
        .isTrue();
    assertThat(call("answerCallbackQuery", "{'callback_query_id':'p'}").path("error_code").asInt())
        .isEqualTo(400);
  }

  @Test
  void picturesAreRefusedAsTelegramRefusesThem() throws Exception {
    telegram.cannotGet("https://x.example/no.jpg", "failed to get HTTP URL content");

    assertThat(refusal("sendPhoto", "{'chat_id':5}")).contains("no photo in the request");
    assertThat(refusal("sendPhoto", "{'chat_id':5,'photo':'https://x.example/no.jpg'}"))
        .contains("failed to get HTTP URL content");
    assertThat(refusal("sendPhoto", "{'chat_id':5,'photo':'AgAC'}"))
        .contains("wrong file identifier/HTTP URL specified");
    assertThat(refusal("sendPhoto", "{'chat_id':5,'photo':'https://x.example/a.jpg'}"))
        .isEqualTo("ok");
    assertThat(refusal("sendMediaGroup", "{'chat_id':5,'media':[%s]}".formatted(photos(1))))
        .contains("too few");
    assertThat(refusal("sendMediaGroup", "{'chat_id':5,'media':[%s]}".formatted(photos(11))))
        .contains("too much");
    assertThat(refusal("sendMediaGroup", "{'chat_id':5,'media':[%s]}".formatted(photos(10))))
        .isEqualTo("ok");
    assertThat(refusal("editMessageText", "{'chat_id':5,'message_id':101,'text':'a'}"))
        .contains("no text in the message to edit");
    assertThat(refusal("editMessageCaption", "{'chat_id':5,'message_id':101,'caption':'a'}"))
        .isEqualTo("ok");
  }

  @Test
  void answersToInlineQueriesAreRefusedAsTelegramRefusesThem() throws Exception {
    assertThat(inline("''", 51, "")).contains("RESULTS_TOO_MUCH");
    assertThat(inline("''", 2, "")).contains("RESULT_ID_DUPLICATE");
    assertThat(inline("'a'", 1, ",'button':{'text':'a','start_parameter':'a b'}"))
        .contains("START_PARAM_INVALID");
    assertThat(inline("'a'", 1, "")).contains("query is too old");
    telegram.happens("inline_query", TelegramUpdates.inline("q", 5, "x", ""));
    assertThat(inline("'a'", 1, "")).isEqualTo("ok");
    assertThat(inline("'a'", 1, "")).contains("query is too old");
  }

  private String inline(String offset, int results, String more) throws Exception {
    var result =
        "{'type':'article','id':'1','title':'a','input_message_content':{'message_text':'a'}}";
    return refusal(
        "answerInlineQuery",
        "{'inline_query_id':'q','next_offset':%s,'results':[%s]%s}"
            .formatted(
                offset, String.join(",", java.util.Collections.nCopies(results, result)), more));
  }

  private static String photos(int many) {
    return String.join(
        ",",
        java.util.Collections.nCopies(many, "{'type':'photo','media':'https://x.example/a.jpg'}"));
  }

  private String refusal(String method, String params) throws Exception {
    var answer = call(method, params);
    return answer.path("ok").asBoolean() ? "ok" : answer.path("description").asText();
  }

  @Test
  void unknownMethodsAndTokensAreRefused() throws Exception {
    assertThat(call("sendMesage", "{}").path("error_code").asInt()).isEqualTo(404);
    assertThat(post("/bot1:x/getMe", "{}").path("error_code").asInt()).isEqualTo(401);
  }

  @Test
  void itIsDrivenFromOutsideToo() throws Exception {
    post("/control/fault", "{'method':'sendMessage','kind':'429','seconds':2}");
    post("/control/message", "{'chat':5,'text':'/help'}");

    assertThat(telegram.unconfirmed()).isEqualTo(1);
    assertThat(send("{'chat_id':5,'text':'a'}")).contains("retry after 2");
    assertThat(send("{'chat_id':5,'text':'a'}")).isEqualTo("ok");
    assertThat(post("/control/sent", "").size()).isEqualTo(1);
    post("/control/fault", "{'chat':5,'kind':'403'}");
    assertThat(send("{'chat_id':5,'text':'a'}")).contains("blocked");
    assertThat(send("{'chat_id':6,'text':'a'}")).isEqualTo("ok");
  }

  private String button(String action) throws Exception {
    return send(
        "{'chat_id':5,'text':'a','reply_markup':{'inline_keyboard':[[{'text':'b',%s}]]}}"
            .formatted(action));
  }

  private String send(String params) throws Exception {
    var answer = call("sendMessage", params);
    return answer.path("ok").asBoolean() ? "ok" : answer.path("description").asText();
  }

  private JsonNode call(String method, String params) throws Exception {
    return post("/bot" + FakeTelegram.TOKEN + "/" + method, params);
  }

  private JsonNode post(String path, String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(telegram.address() + path))
            .POST(BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    return FakeTelegram.JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
  }
}
