package backheel.platform.telegram.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.platform.RefusalDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TelegramRefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | Bad Request: chat not found | CHAT_GONE
          400 | Bad Request: private chat not found | CHAT_GONE
          400 | Bad Request: PEER_ID_INVALID | CHAT_GONE
          400 | Bad Request: CHANNEL_PRIVATE | CHAT_GONE
          403 | Forbidden: bot was blocked by the user | CHAT_GONE
          403 | Forbidden: user is deactivated | CHAT_GONE
          403 | Forbidden: the group chat was deleted | CHAT_GONE
          403 | Forbidden: bot was kicked from the channel chat | CHAT_GONE
          403 | Forbidden: bot is not a member of the supergroup chat | CHAT_GONE
          403 | Forbidden: bot can't initiate conversation with a user | CHAT_GONE
          403 | Forbidden: bot can't send messages to bots | CHAT_GONE
          400 | Bad Request: CHAT_WRITE_FORBIDDEN | NO_RIGHT
          400 | Bad Request: have no rights to send a message | NO_RIGHT
          400 | Bad Request: have no write access to the chat | NO_RIGHT
          400 | Bad Request: not enough rights to send text messages to the chat | NO_RIGHT
          400 | Bad Request: need administrator rights in the channel chat | NO_RIGHT
          400 | Bad Request: CHAT_SEND_PLAIN_FORBIDDEN | NO_RIGHT
          400 | Bad Request: USER_BANNED_IN_CHANNEL | NO_RIGHT
          400 | Bad Request: not enough rights to send photos to the chat | PICTURE_FORBIDDEN
          400 | Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN | PICTURE_FORBIDDEN
          400 | Bad Request: CHAT_SEND_MEDIA_FORBIDDEN | PICTURE_FORBIDDEN
          400 | Bad Request: TOPIC_CLOSED | TOPIC_CLOSED
          400 | Bad Request: TOPIC_DELETED | TOPIC_GONE
          400 | Bad Request: message thread not found | TOPIC_GONE
          400 | Bad Request: ALLOW_PAYMENT_REQUIRED | PAYMENT
          400 | Bad Request: can't parse entities: Unsupported start tag "photo" | UNREADABLE
          400 | Bad Request: BUTTON_DATA_INVALID | MARKUP
          400 | Bad Request: BUTTON_URL_INVALID | MARKUP
          400 | Bad Request: ENTITIES_TOO_LONG | MARKUP
          400 | Bad Request: reply markup is too long | MARKUP
          400 | Bad Request: message to be replied not found | MARKUP
          400 | Bad Request: wrong file identifier/HTTP URL specified | FILE_ID
          400 | Bad Request: wrong remote file identifier specified | FILE_ID
          400 | Bad Request: failed to get HTTP URL content | PICTURE
          400 | Bad Request: wrong type of the web page content | PICTURE
          400 | Bad Request: PHOTO_INVALID_DIMENSIONS | PICTURE
          400 | Bad Request: IMAGE_PROCESS_FAILED | PICTURE
          413 | Request Entity Too Large | PICTURE
          400 | Bad Request: message is too long | TEXT
          400 | Bad Request: message text is empty | TEXT
          400 | Bad Request: strings must be encoded in UTF-8 | TEXT
          400 | Bad Request: message is not modified: specified new content is the same | UNCHANGED
          400 | Bad Request: message to edit not found | MESSAGE_GONE
          400 | Bad Request: message can't be edited | MESSAGE_GONE
          400 | Bad Request: MESSAGE_ID_INVALID | MESSAGE_GONE
          400 | Bad Request: there is no text in the message to edit | OTHER_CONTENT
          400 | Bad Request: query is too old and response timeout expired | NOBODY_WAITS
          400 | Bad Request: group chat was upgraded to a supergroup chat | UPGRADED
          400 | Bad Request: SLOWMODE_WAIT_30 | LIMIT
          400 | Bad Request: FROZEN_METHOD_INVALID | ACCOUNT
          400 | Bad Request: PEER_FLOOD | ACCOUNT
          400 | Logged out | TOKEN
          401 | Unauthorized | TOKEN
          401 | Unauthorized: invalid token specified | TOKEN
          404 | Not Found | TOKEN
          421 | Misdirected Request: unallowed token specified | TOKEN
          409 | Conflict: terminated by other getUpdates request | TROUBLE
          429 | Too Many Requests: retry after 5 | LIMIT
          500 | Internal Server Error | TROUBLE
          500 | RANDOM_ID_DUPLICATE | GATEWAY_TIMEOUT
          502 | Bad Gateway | TROUBLE
          504 | Gateway Timeout | GATEWAY_TIMEOUT
          400 | Bad Request: SOMETHING_NEW_INVALID | UNKNOWN
          403 | Forbidden: something new | UNKNOWN
          402 | Payment | UNKNOWN
          """)
  void theWordsOfTelegramFindTheirRow(int status, String description, TelegramRefusal row) {
    assertThat(TelegramRefusal.of(status, description)).isEqualTo(row);
  }

  @ParameterizedTest
  @EnumSource
  void noRowHidesAPhraseOfALaterOne(TelegramRefusal row) {
    for (var phrase : row.phrases()) {
      var said = "Bad Request: " + phrase.replace("*", "_x_").toUpperCase(java.util.Locale.ROOT);
      assertThat(TelegramRefusal.of(400, said)).as(phrase).isEqualTo(row);
    }
    for (int status : row.statuses()) {
      assertThat(TelegramRefusal.of(status, "")).isEqualTo(row);
    }
  }

  @Test
  void whatIsNotKnownIsNeverGivenUp() {
    for (int status = 400; status < 600; status++) {
      assertThat(TelegramRefusal.of(status, "words that nobody has seen").decision())
          .as("%d", status)
          .isNotIn(RefusalDecision.GONE, RefusalDecision.GIVE_UP, RefusalDecision.DONE);
    }
  }
}
