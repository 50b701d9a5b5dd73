package backheel.testing.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks are worth as much as they find: each planted mistake is named, and nothing else. */
class PlantedRequestsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "sendmessage | {'chat_id':'5','text':'a','method':'sendmessage'} | ",
        "sendMesage | {} | no such method",
        "sendMessage | {'chat_id':'5'} | text: missing",
        "sendMessage | {'chat_id':true,'text':'a'} | chat_id: true is no",
        "sendMessage | {'chat_id':'5','text':'a','tekst':'b'} | tekst: no such field",
        "sendMessage | {'chat_id':'5','text':''} | text: 0 where 1-4096 characters",
        "sendMessage | {'chat_id':'5','text':'<b></b>','parse_mode':'HTML'} | text: 0 where",
        "sendMessage | {'chat_id':'5','text':'<b>','parse_mode':'HTML'} | text: Bad Request",
        "sendMessage | {'chat_id':'5','text':'<b>LONG</b>','parse_mode':'HTML'} | text: 4097 where",
        "sendMessage | {'chat_id':'5','text':'a','disable_notification':'yes'} | is no Boolean",
        "sendMessage | {'chat_id':'5','text':'a','reply_markup':{'inline_keyboard':[[{'text':'b',"
            + "'callback_data':'LONG'}]]}} | callback_data: 4097 where 1-64 bytes",
        "sendMessage | {'chat_id':'5','text':'a','reply_markup':{'inline_keyboard':[[{'text':'b',"
            + "'callback':'x'}]]}} | reply_markup.inline_keyboard[0][0].callback: no such field",
        "sendMessage | {'chat_id':'5','text':'a','reply_markup':{'inline_keyboard':{}}} | not a list",
        "sendMessage | {'text':'a'} | chat_id: missing",
        "sendMessage | {'text':'a','ephemeral_message_parameters':{'callback_query_id':'7'}} | ",
        "sendMessage | {'text':'a','ephemeral_message_parameters':{}} | names not just the press",
        "sendMessage | {'chat_id':'5','text':'a','ephemeral_message_parameters':"
            + "{'callback_query_id':'7'}} | chat_id: stands beside",
        "editMessageText | {'chat_id':'5','message_id':1,'text':'a',"
            + "'ephemeral_message_parameters':{'callback_query_id':'7'}} | no such field",
        "sendPhoto | {'chat_id':'5','photo':'x','caption':'LONG'} | caption: 4097 where 0-1024",
        "answerCallbackQuery | {'callback_query_id':'1','text':'LONG'} | text: 4097 where 0-200",
        "setMyCommands | {'commands':[{'command':'a','description':''}]} | description: 0 where",
        "setMyCommands | {'commands':[{'command':'a'}]} | commands[0].description: missing",
        "getUpdates | {'offset':'x'} | offset: `x` is no Integer",
        "setMyCommands | {'commands':[],'scope':{'type':'all','user':1}} | scope.user: no such",
      })
  void telegramsDescriptionFindsWhatIsWrong(String method, String params, String complaint)
      throws IOException {
    var telegram = new TelegramDescription(Description.read("telegram-api.json"));
    var request = object("{'method':'" + method + "','multipart':false}");
    request.set("params", object(params));

    expect(telegram.complaints(request), complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "POST | /channels/1/messages | {'content':'a','nonce':'7','enforce_nonce':true} | ",
        "POST | /channels/1/messages?wait=true | {'content':'a'} | ?wait: no such parameter",
        "POST | /channels/1/mesages | {'content':'a'} | no such route",
        "DELETE | /channels/1/messages | | no such route",
        "POST | /channels/1/messages | | the body is missing",
        "GET | /users/@me | {'a':1} | no body is wanted",
        "POST | /channels/1/messages | {'content':'a','mentions':[]} | 'mentions' is not defined",
        "POST | /channels/1/messages | {'content':5} | content: integer found",
        "POST | /channels/1/messages | {'content':'LONG'} | content: 4097 where 0-2000",
        "POST | /channels/1/messages | {'embeds':[{'title':'LONG'}]} | embeds/0/title",
        "POST | /channels/1/messages | {'embeds':[{'colour':5}]} | 'colour' is not defined",
        "POST | /channels/1/messages | {'embeds':[{'description':'HALF'},{'description':'HALF'},"
            + "{'description':'HALF'}]} | embeds: 6144 in all",
        "POST | /channels/1/messages | {'components':[{'type':1,'components':[{'type':2,'style':2,"
            + "'label':'LONG','custom_id':'a'}]}]} | components/0/components/0/label",
        "POST | /channels/1/messages | {'components':[{'type':1,'components':[{'type':2,'style':2,"
            + "'label':'a','custom_id':'a'},{'type':2,'style':2,'label':'b','custom_id':'a'}]}]}"
            + " | custom_id: a is there twice",
        "POST | /interactions/1/t/callback | {'type':4,'data':{'content':'HALFHALF'}} | content:",
        "POST | /interactions/1/t/callback | {'type':4,'data':{'text':'a'}} | 'text' is not defined",
        "POST | /interactions/1/t/callback | {'type':44} | type",
        "POST | /interactions/1/t/callback | {'type':8,'data':{'choices':[{'name':'LONG',"
            + "'value':'a'}]}} | choices/0/name",
        "PATCH | /webhooks/1/t/messages/@original | {'content':'a','embed':{}} | 'embed' is not",
        "PUT | /applications/1/commands | [{'name':'a','description':'LONG'}] | description",
      })
  void discordsDescriptionFindsWhatIsWrong(
      String method, String path, String body, String complaint) throws IOException {
    var discord = new DiscordDescription(Description.read("discord-openapi.json"));
    var request = Description.JSON.createObjectNode().put("method", method).put("path", path);
    if (body != null) {
      request.set("json", Description.JSON.readTree(written(body)));
    }

    expect(discord.complaints(request), complaint);
  }

  private static void expect(List<String> complaints, String complaint) {
    if (complaint == null) {
      assertThat(complaints).isEmpty();
    } else {
      assertThat(complaints)
          .anySatisfy(found -> assertThat(found).contains(complaint.replace('`', '"')));
    }
  }

  private static ObjectNode object(String json) throws IOException {
    return (ObjectNode) Description.JSON.readTree(written(json));
  }

  private static String written(String json) {
    return json.replace('\'', '"')
        .replace("LONG", "x".repeat(4_097))
        .replace("HALF", "x".repeat(2_048));
  }
}
