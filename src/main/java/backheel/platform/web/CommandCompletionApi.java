package backheel.platform.web;

import backheel.chat.BotService;
import backheel.chat.ChatId;
import io.javalin.http.Context;

/** The endpoints that assist typing: the commands, and the completions of one. */
final class CommandCompletionApi {
  /** Maximum length of typed text; nothing longer is a name. */
  private static final int MAX_TYPED_LENGTH = 200;

  private final BotService botService;

  CommandCompletionApi(BotService botService) {
    this.botService = botService;
  }

  void commands(Context request) throws RequestRefusedException {
    WebJson.send(request, botService.menu(WebRequestBody.language(request.queryParam("language"))));
  }

  void suggest(Context request) throws RequestRefusedException {
    var command = request.queryParam("command");
    if (command == null || !command.matches("[a-z]{1,32}")) {
      throw RequestRefusedException.badRequest(
          "\"command\" is the name of a command, without the slash.");
    }
    var typed = request.queryParam("typed");
    if (typed == null || typed.length() > MAX_TYPED_LENGTH) {
      throw RequestRefusedException.badRequest(
          "\"typed\" is what was typed so far, 200 characters at most.");
    }
    var language = WebRequestBody.language(request.queryParam("language"));
    WebJson.send(
        request,
        botService.suggest(
            new BotService.Typing(new ChatId("web", ""), command, "", typed, language)));
  }
}
