package backheel.platform.telegram.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {
  @Test
  void bodyOfTelegramIsKept() {
    assertThat(
            ErrorBody.normalize(
                400,
                """
                {"ok":false,"error_code":400,"description":"moved","parameters":\
                {"migrate_to_chat_id":-1009,"retry_after":3}}\
                """,
                null))
        .contains(
            """
            {"ok":false,"error_code":400,"description":"moved","parameters":\
            {"retry_after":3,"migrate_to_chat_id":-1009}}\
            """);
  }

  @Test
  void codesAndWaitsAsTextAreRead() {
    assertThat(
            ErrorBody.normalize(
                429, "{\"error_code\":\"429\",\"parameters\":{\"retry_after\":\"7.5\"}}", null))
        .hasValueSatisfying(
            body -> assertThat(body).contains("\"error_code\":429", "\"retry_after\":8"));
  }

  @Test
  void aLimitMayStandInTheHeaderOrInWords() {
    assertThat(ErrorBody.normalize(429, "<html>", "12"))
        .hasValueSatisfying(body -> assertThat(body).contains("\"retry_after\":12"));
    assertThat(
            ErrorBody.normalize(400, "{\"description\":\"Bad Request: SLOWMODE_WAIT_30\"}", null))
        .hasValueSatisfying(body -> assertThat(body).contains("\"retry_after\":30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"ok\":fal", "[]", "\"no\"", "{\"error\":\"blocked\"}"})
  void whatIsNotOfTelegramIsNoRefusal(String body) {
    assertThat(ErrorBody.normalize(403, body, null)).isEmpty();
    assertThat(ErrorBody.normalize(429, body, "soon")).isEmpty();
    assertThat(ErrorBody.normalize(429, body, "NaN")).isEmpty();
  }
}
