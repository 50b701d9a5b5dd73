package backheel.answer;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.CommandServices;
import backheel.chat.ChatId;
import backheel.chat.LocalizedTexts;
import backheel.chat.PlatformCapabilities;
import backheel.chat.Question;
import backheel.football.Catalogue;
import backheel.message.StoryRenderer;
import backheel.store.chat.ChatLookup;
import backheel.store.report.Viewer;
import backheel.subscription.MessageStyle;
import java.time.Clock;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The factory of requests, which adds what a command needs to know of the chat. */
final class CommandRequestFactory {
  private static final Pattern PAGE_SUFFIX =
      Pattern.compile("^((?:.*\\S)?)\\s*+#(\\d{1,4})$", Pattern.DOTALL);

  private final ChatLookup chats;
  private final Catalogue catalogue;
  private final Clock clock;
  private final Function<String, PlatformCapabilities> capabilities;

  CommandRequestFactory(
      CommandServices services, Function<String, PlatformCapabilities> capabilities) {
    this.capabilities = capabilities;
    chats = services.chats();
    catalogue = services.catalogue();
    clock = services.clock();
  }

  /** Creates a request to a command, with the page at the end of the argument taken off. */
  CommandRequest of(Question question, Command command, String typed, LocalizedTexts messages) {
    int page = 1;
    var argument = CommandIndex.canonicalArgument(command, typed);
    var paged = PAGE_SUFFIX.matcher(argument);
    if (paged.matches() && command.isPaged()) {
      argument = paged.group(1);
      page = Math.max(1, Integer.parseInt(paged.group(2)));
    }
    var chat = question.chat();
    return request(question, argument, page, messages, styleAtHome(chat), chats.viewer(chat));
  }

  /** Creates a request whose reply may go into any chat: no story of a private feed is in it. */
  CommandRequest forAnyChat(Question question, String typed, LocalizedTexts messages) {
    var style = styleAtHome(question.chat());
    return request(question, typed, 1, messages, style, Viewer.ANYBODY);
  }

  /** Creates a request for completions of what is being typed in a chat. */
  CommandRequest forTyping(Question question, LocalizedTexts messages) {
    var chat = question.chat();
    return request(question, "", 1, messages, chats.settings(chat).style(), chats.viewer(chat));
  }

  private MessageStyle styleAtHome(ChatId chat) {
    return chats.settings(chats.home(chat)).style();
  }

  private CommandRequest request(
      Question question,
      String argument,
      int page,
      LocalizedTexts messages,
      MessageStyle style,
      Viewer viewer) {
    var now = clock.instant();
    var renderer = new StoryRenderer(messages, catalogue, now, style);
    return new CommandRequest(
        question,
        argument,
        page,
        messages,
        renderer,
        viewer,
        capabilities.apply(question.chat().platform()),
        now);
  }
}
