package backheel.platform.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** The endpoints that ask questions: typed, or by a button. */
final class WebReceiver {
  private final WebQuestions questions;

  WebReceiver(WebQuestions questions) {
    this.questions = questions;
  }

  void ask(Context request) throws IOException, RequestRefusedException {
    var webRequestBody = WebRequestBody.read(request.req().getInputStream());
    var text = webRequestBody.requiredText("text");
    var replies =
        questions.answer(
            webRequestBody.chat(),
            text,
            webRequestBody.language(),
            null,
            webRequestBody.idempotencyKey());
    WebJson.send(request, new Replies(replies));
  }

  void press(Context request) throws IOException, RequestRefusedException {
    var webRequestBody = WebRequestBody.read(request.req().getInputStream());
    var action = webRequestBody.requiredText("action");
    var replies =
        questions.answer(
            webRequestBody.chat(),
            action,
            webRequestBody.language(),
            webRequestBody.message(),
            webRequestBody.idempotencyKey());
    WebJson.send(request, new Replies(replies));
  }

  /**
   * The replies to a question.
   *
   * @param replies one message or none
   */
  record Replies(List<WebMessage> replies) {
    Replies {
      replies = List.copyOf(replies);
    }
  }
}
