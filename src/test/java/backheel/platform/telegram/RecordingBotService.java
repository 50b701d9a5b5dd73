package backheel.platform.telegram;

import backheel.chat.BotAddedEvent;
import backheel.chat.BotEndpoints;
import backheel.chat.BotService;
import backheel.chat.ChatEvents;
import backheel.chat.ChatId;
import backheel.chat.MenuCommand;
import backheel.chat.ProcessedUpdates;
import backheel.chat.Question;
import backheel.chat.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The rest of the house, as Telegram's tests need it: it remembers, and answers by a rule. */
public final class RecordingBotService implements BotService, ChatEvents, ProcessedUpdates {
  final List<Question> questions = new CopyOnWriteArrayList<>();
  final List<Question> tooMuch = new CopyOnWriteArrayList<>();
  final List<String> news = new CopyOnWriteArrayList<>();
  final List<BotAddedEvent> invitations = new CopyOnWriteArrayList<>();
  final List<String> typings = new CopyOnWriteArrayList<>();
  final Set<String> heard = ConcurrentHashMap.newKeySet();
  private volatile BiFunction<String, Integer, List<InlineResult>> finding =
      (typed, from) -> List.of();
  private volatile Function<Question, Optional<Reply>> rule =
      question -> Optional.of(Reply.text("en", "You said: " + question.text()));

  void answers(Function<Question, Reply> how) {
    rule = question -> Optional.of(how.apply(question));
  }

  void finds(BiFunction<String, Integer, List<InlineResult>> how) {
    finding = how;
  }

  void isSilent() {
    rule = question -> Optional.empty();
  }

  /** The bot that platforms are started with. */
  BotEndpoints bot() {
    return new BotEndpoints(this, this, this, chat -> Duration.ZERO);
  }

  List<String> texts() {
    return questions.stream().map(Question::text).toList();
  }

  @Override
  public Optional<Reply> answer(Question question) {
    questions.add(question);
    return rule.apply(question);
  }

  @Override
  public Optional<Reply> throttled(Question question) {
    tooMuch.add(question);
    return Optional.of(Reply.text("en", "Too much"));
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    return List.of();
  }

  @Override
  public List<MenuCommand> menu(String language) {
    return List.of(
        new MenuCommand("latest", "Latest " + language, List.of(), MenuCommand.Audience.ALL),
        new MenuCommand("follow", "Follow " + language, List.of(), MenuCommand.Audience.MANAGERS),
        new MenuCommand("forget", "Forget " + language, List.of(), MenuCommand.Audience.PRIVATE),
        new MenuCommand("Bad-Name", "Left out", List.of(), MenuCommand.Audience.ALL));
  }

  @Override
  public List<InlineResult> inlineResults(ChatId asker, String typed, String language, int from) {
    typings.add(typed);
    return finding.apply(typed, from);
  }

  @Override
  public Optional<Reply> added(BotAddedEvent invitation) {
    invitations.add(invitation);
    return Optional.of(Reply.text("en", "What shall I post in " + invitation.title() + "?"));
  }

  @Override
  public boolean isProcessed(String platform, long number) {
    return heard.contains(platform + " " + number);
  }

  @Override
  public void markProcessed(String platform, long number) {
    heard.add(platform + " " + number);
  }

  @Override
  public void moved(ChatId from, ChatId to) {
    news.add(from + " is now " + to);
  }

  @Override
  public void reachable(ChatId chat) {
    news.add(chat + " is there");
  }

  @Override
  public void removed(ChatId chat, String why) {
    news.add(chat + " is gone: " + why);
  }
}
