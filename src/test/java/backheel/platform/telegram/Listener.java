package backheel.platform.telegram;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The rest of the house, as Telegram's tests need it: it remembers, and answers by a rule. */
final class Listener implements Answers {
  final List<Question> questions = new CopyOnWriteArrayList<>();
  final List<Question> tooMuch = new CopyOnWriteArrayList<>();
  final List<String> news = new CopyOnWriteArrayList<>();
  final List<Invitation> invitations = new CopyOnWriteArrayList<>();
  final List<String> typings = new CopyOnWriteArrayList<>();
  final Set<String> heard = ConcurrentHashMap.newKeySet();
  private volatile BiFunction<String, Integer, List<Found>> finding = (typed, from) -> List.of();
  private volatile Function<Question, Optional<Reply>> rule =
      question -> Optional.of(Reply.text("en", "You said: " + question.text()));

  void answers(Function<Question, Reply> how) {
    rule = question -> Optional.of(how.apply(question));
  }

  void finds(BiFunction<String, Integer, List<Found>> how) {
    finding = how;
  }

  void isSilent() {
    rule = question -> Optional.empty();
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
  public Optional<Reply> tooMuch(Question question) {
    tooMuch.add(question);
    return Optional.of(Reply.text("en", "Too much"));
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    return List.of();
  }

  @Override
  public List<CommandWord> commands(String language) {
    return List.of(
        new CommandWord("latest", "Latest " + language, List.of(), Audience.ALL),
        new CommandWord("follow", "Follow " + language, List.of(), Audience.MANAGERS),
        new CommandWord("forget", "Forget " + language, List.of(), Audience.PRIVATE),
        new CommandWord("Bad-Name", "Left out", List.of(), Audience.ALL));
  }

  @Override
  public List<Found> inline(ChatId asker, String typed, String language, int from) {
    typings.add(typed);
    return finding.apply(typed, from);
  }

  @Override
  public Optional<Reply> invited(Invitation invitation) {
    invitations.add(invitation);
    return Optional.of(Reply.text("en", "What shall I post in " + invitation.title() + "?"));
  }

  @Override
  public boolean isHeard(String platform, long number) {
    return heard.contains(platform + " " + number);
  }

  @Override
  public void heard(String platform, long number) {
    heard.add(platform + " " + number);
  }

  @Override
  public void moved(ChatId from, ChatId to) {
    news.add(from + " is now " + to);
  }

  @Override
  public void present(ChatId chat) {
    news.add(chat + " is there");
  }

  @Override
  public void gone(ChatId chat, String why) {
    news.add(chat + " is gone: " + why);
  }
}
