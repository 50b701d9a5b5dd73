package backheel.platform.discord;

import backheel.chat.BotService;
import backheel.chat.ChatEvents;
import backheel.chat.ChatId;
import backheel.chat.MenuCommand;
import backheel.chat.MenuCommand.Argument;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Question;
import backheel.chat.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A house that answers what a test tells it to, and remembers what it was asked. */
public class ScriptedBotService implements BotService, ChatEvents {
  final List<Question> questions = new CopyOnWriteArrayList<>();
  final List<Question> tooMuch = new CopyOnWriteArrayList<>();
  final List<Boolean> managed = new CopyOnWriteArrayList<>();
  final List<String> typed = new CopyOnWriteArrayList<>();
  final List<Typing> typings = new CopyOnWriteArrayList<>();
  final Map<ChatId, String> gone = new ConcurrentHashMap<>();
  final Set<ChatId> present = ConcurrentHashMap.newKeySet();
  volatile Function<Question, Optional<Reply>> script =
      question -> Optional.of(Reply.text("en", "You said " + question.text()));
  volatile List<Suggestion> suggestions = List.of();

  @Override
  public Optional<Reply> answer(Question question) {
    questions.add(question);
    managed.add(question.permissions().mayManage());
    return script.apply(question);
  }

  @Override
  public Optional<Reply> throttled(Question question) {
    tooMuch.add(question);
    return tooMuch.size() == 1 ? Optional.of(Reply.text("en", "Too much")) : Optional.empty();
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    if (typing.command().equals("broken")) {
      throw new IllegalStateException("planned");
    }
    typed.add(typing.command() + " " + typing.typed() + " " + typing.language());
    typings.add(typing);
    return suggestions;
  }

  @Override
  public List<MenuCommand> menu(String language) {
    return List.of(
        command("help", "Help", Audience.ALL, language),
        command("player", "A player's stories", Audience.ALL, language, "name!?"),
        command("match", "A match", Audience.ALL, language, "teams!?", "date"),
        command("follow", "Follow somebody", Audience.MANAGERS, language, "name!?"),
        command("forget", "Forget me", Audience.PRIVATE, language),
        parted(language),
        command("search", "Search", Audience.ALL, language, "words!"));
  }

  /** One with parts, whose French name is another one's. */
  private static MenuCommand parted(String language) {
    boolean french = language.equals("fr");
    var length =
        new Argument(
            "length",
            french ? "longueur" : "length",
            "How long (" + language + ")",
            true,
            false,
            List.of(
                new Suggestion(french ? "court" : "short", "short"),
                new Suggestion(french ? "complet" : "full", "full")));
    return new MenuCommand(
        "following",
        french ? "Suivis" : "following",
        "What is followed (" + language + ")",
        List.of(new Argument("left", "Not at Discord", false, false)),
        List.of(
            command("show", "All of it", Audience.ALL, language),
            new MenuCommand(
                "style",
                french ? "style visuel" : "style",
                "How it looks (" + language + ")",
                List.of(
                    new Argument(
                        "name", french ? "nom" : "name", "Of what", false, true, List.of()),
                    length),
                List.of(),
                Audience.ALL)),
        Audience.MANAGERS);
  }

  private static MenuCommand command(
      String name, String description, Audience audience, String language, String... arguments) {
    return new MenuCommand(
        name,
        description + " (" + language + ")",
        List.of(arguments).stream()
            .map(a ->
                new Argument(
                    a.replaceAll("[!?]", ""),
                    "The " + a + " (" + language + ")",
                    a.contains("!"),
                    a.contains("?")))
            .toList(),
        audience);
  }

  @Override
  public void moved(ChatId from, ChatId to) {
    throw new AssertionError("Discord moves no chats");
  }

  @Override
  public void reachable(ChatId chat) {
    present.add(chat);
  }

  @Override
  public void removed(ChatId chat, String why) {
    gone.put(chat, why);
  }
}
