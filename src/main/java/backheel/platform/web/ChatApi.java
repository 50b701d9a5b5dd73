package backheel.platform.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** The requests that say something: typed, or by a button. */
final class ChatApi {
  private final Conversation conversation;

  ChatApi(Conversation conversation) {
    this.conversation = conversation;
  }

  void ask(Context request) throws IOException, Refusal {
    var asked = Asked.read(request.req().getInputStream());
    var text = asked.words("text");
    var replies = conversation.answer(asked.chat(), text, asked.language(), null, asked.once());
    Json.send(request, new Replies(replies));
  }

  void press(Context request) throws IOException, Refusal {
    var asked = Asked.read(request.req().getInputStream());
    var action = asked.words("action");
    var replies =
        conversation.answer(asked.chat(), action, asked.language(), asked.message(), asked.once());
    Json.send(request, new Replies(replies));
  }

  /**
   * What came back.
   *
   * @param replies one or none
   */
  record Replies(List<Shown> replies) {
    Replies {
      replies = List.copyOf(replies);
    }
  }
}
