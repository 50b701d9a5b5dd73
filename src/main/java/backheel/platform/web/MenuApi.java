package backheel.platform.web;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import io.javalin.http.Context;

/** The requests that help to type: the commands, and what may follow one. */
final class MenuApi {
  /** What is longer is no name that anybody is looking for. */
  private static final int LONGEST_TYPED = 200;

  private final Answers answers;

  MenuApi(Answers answers) {
    this.answers = answers;
  }

  void commands(Context request) throws Refusal {
    Json.send(request, answers.commands(Asked.language(request.queryParam("language"))));
  }

  void suggest(Context request) throws Refusal {
    var command = request.queryParam("command");
    if (command == null || !command.matches("[a-z]{1,32}")) {
      throw Refusal.bad("\"command\" is the name of a command, without the slash.");
    }
    var typed = request.queryParam("typed");
    if (typed == null || typed.length() > LONGEST_TYPED) {
      throw Refusal.bad("\"typed\" is what was typed so far, 200 characters at most.");
    }
    var language = Asked.language(request.queryParam("language"));
    Json.send(
        request,
        answers.suggest(new Answers.Typing(new ChatId("web", ""), command, "", typed, language)));
  }
}
