package backheel.answer;

import backheel.chat.Answers;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.football.Distance;
import backheel.store.Chats;
import backheel.store.LongActions;
import backheel.store.Results;
import backheel.store.StoreFailure;
import backheel.store.Stories;
import backheel.store.Subscriptions;
import backheel.subscription.FeedDesk;
import backheel.subscription.Telling;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every command there is, and the way from a question to the right one and back. */
public final class Commands implements Answers {
  private static final Logger log = LoggerFactory.getLogger(Commands.class);
  private static final int LONGEST_QUESTION = 1_200;
  private static final int LONGEST_ACTION = 64;
  private static final String LONG_ACTION = "/~";

  /** Marks of direction and the like, which come along when somebody copies a command. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u200c\u200d]]");

  private static final Pattern PAGE = Pattern.compile("^(.*?)\\s*#(\\d{1,4})$", Pattern.DOTALL);

  private final List<Command> all;
  private final Map<String, Command> byWord = new HashMap<>();
  private final Chats chats;
  private final Catalogue catalogue;
  private final LongActions longActions;
  private final Clock clock;
  private final Wakes wakes;
  private final Editors editors;

  /** Told what happens in a chat, as far as it matters to what is owed there. */
  public interface Wakes {
    /** It can be reached again. */
    void wake(ChatId chat);

    /** An answer goes out there; how long it should be held back for the platform's limits. */
    default Duration answered(ChatId chat) {
      return Duration.ZERO;
    }

    /** Whether something that a platform numbers was dealt with before. */
    default boolean isHeard(String platform, long number) {
      return false;
    }

    /** Something that a platform numbers has been dealt with. */
    default void heard(String platform, long number) {}
  }

  public Commands(
      Stories stories,
      Chats chats,
      Subscriptions subscriptions,
      Results results,
      LongActions longActions,
      Catalogue catalogue,
      FeedDesk feeds,
      HouseState state,
      Wakes wakes,
      Editors editors,
      Clock clock) {
    this.editors = editors;
    this.chats = chats;
    this.catalogue = catalogue;
    this.longActions = longActions;
    this.clock = clock;
    this.wakes = wakes;
    var wishes = subscriptions.wishes();
    var mutes = subscriptions.mutes();
    var names = new Names(catalogue, wishes);
    var choices = new Choices(names, catalogue);
    var sheet = new SubjectSheet(stories, wishes, catalogue);
    var aims = new Aims(names, subscriptions.outlets());
    var targets = new TargetNames(names, stories, wishes);
    var byName = new WishByName(aims);
    var terms = new SubscriptionSheet(chats, stories, subscriptions.outlets(), targets);
    var settings = new SettingsSheet(chats, mutes, subscriptions.links());
    var reasons = subscriptions.reasons();
    var told = new ReasonTold(chats, wishes, mutes, targets);
    var pictures = new StoryPictures(catalogue);
    all =
        List.of(
            new LatestCommand(stories, choices),
            new PlayerCommand(sheet, choices),
            new TeamCommand(sheet, choices),
            new MatchCommand(stories, results, catalogue, choices),
            new QuotesCommand(stories, catalogue, choices),
            new SearchCommand(stories),
            new StoryCommand(stories, catalogue, pictures),
            new ReadHereCommand(stories),
            new PicturesCommand(stories),
            new WhyCommand(stories, reasons, told, editors),
            new WhyNotCommand(stories, reasons, told, editors),
            new FollowCommand(chats, wishes, choices, aims, targets, terms),
            new UnfollowCommand(wishes, byName, targets),
            new FollowingCommand(chats, wishes, targets, terms, this::runFor),
            new SubscriptionCommand(wishes, terms, targets, byName, feeds),
            new MuteCommand(mutes, stories, chats, choices, aims, targets),
            new UnmuteCommand(mutes, chats, aims, targets),
            new SubscribeCommand(wishes, feeds),
            new UnsubscribeCommand(wishes, feeds),
            new SettingsCommand(chats, settings, new HoursSettings(chats, settings), this::runFor),
            new LookCommand(chats, stories, new LookSheet(), pictures),
            new LinkCommand(subscriptions.links(), chats),
            new StatusCommand(state),
            new HelpCommand(this::all, editors),
            new StartCommand(stories, names, sheet, this::runFor),
            new PrivacyCommand(),
            new ForgetCommand(chats),
            new MergeCommand(editors),
            new SplitCommand(stories, editors),
            new UndoCommand(editors));
    for (var command : all) {
      byWord.put(command.name(), command);
      command.alsoCalled().forEach(word -> byWord.put(Folded.word(word), command));
    }
  }

  List<Command> all() {
    return all;
  }

  @Override
  public Optional<Reply> answer(Question question) {
    var words = Wording.in("en");
    try {
      words = wording(question);
      chats.markPresent(question.chat().toString());
      var text = INVISIBLE.matcher(question.text()).replaceAll("").strip();
      return answer(question, text, words).map(this::shortened);
    } catch (StoreFailure e) {
      log.error("{} was not answered: {}", question.chat().platform(), e.getMessage());
      return Optional.of(
          Reply.text(words.language(), words.say(e.isDiskFull() ? "error.disk" : "error.store")));
    } catch (RuntimeException e) {
      var code =
          Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36)
              .toUpperCase(Locale.ROOT);
      log.error("Mistake {} while answering", code, e);
      return Optional.of(Reply.text(words.language(), words.say("error", "code", code)));
    }
  }

  private Optional<Reply> answer(Question question, String text, Wording words) {
    if (text.startsWith(LONG_ACTION)) {
      var action = longActions.find(text.substring(LONG_ACTION.length()));
      return action.isPresent() ? answer(question, action.get(), words) : Optional.of(old(words));
    }
    if (text.isEmpty()) {
      return question.place() == Place.PRIVATE
          ? answer(question, "/help", words)
          : Optional.empty();
    }
    if (text.length() > LONGEST_QUESTION) {
      return Optional.of(
          Reply.text(words.language(), words.say("error.long", "n", LONGEST_QUESTION)));
    }
    return text.startsWith("/") ? command(question, text, words) : free(question, text, words);
  }

  private Optional<Reply> command(Question question, String text, Wording words) {
    var parts = text.substring(1).strip().split("\\s+", 2);
    var command = byWord.get(Folded.word(parts[0]));
    if (command == null || (command.isForOperators() && !editors.include(question))) {
      return unknown(question, parts[0], words);
    }
    if (command.audience() == Audience.MANAGERS && !question.rights().here()) {
      return Optional.of(
          Reply.text(words.language(), words.say("error.managers")).in(Reply.Manner.DISCREET));
    }
    var rest = parts.length > 1 ? parts[1].strip() : "";
    var argument = command.argument(Folded.word(parts[0]), rest);
    var reply = command.answer(asked(question, command, argument, words));
    if (command.audience() == Audience.MANAGERS && !question.language().isEmpty()) {
      // Alerts come without a question, so they speak the language in which they were asked for.
      chats.hear(question.chat().toString(), words.language());
    }
    if (command.audience() == Audience.MANAGERS) {
      own(question);
    }
    return Optional.of(reply);
  }

  /** Who sets up a chat of many is told when nothing can be sent there any more. */
  private void own(Question question) {
    var asker = question.asker();
    var chat = question.chat().toString();
    if (asker != null
        && question.place() != Place.PRIVATE
        && !chats.owner(chat).filter(asker.toString()::equals).isPresent()) {
      chats.setOwner(chat, asker.toString());
    }
  }

  private Asked asked(Question question, Command command, String argument, Wording words) {
    int page = 1;
    var paged = PAGE.matcher(argument);
    // A story's number may be written with a # too, and it may hold the page to go back to.
    if (paged.matches()
        && !List.of(
                "story", "why", "whynot", "mute", "split", "merge", "read", "pictures", "look")
            .contains(command.name())) {
      argument = paged.group(1);
      page = Math.max(1, Integer.parseInt(paged.group(2)));
    }
    var now = clock.instant();
    var style = chats.settings(question.chat().toString()).style();
    var telling = new Telling(words, catalogue, now, style);
    return new Asked(question, argument, page, words, telling, now);
  }

  private Reply runFor(Asked asked, String line) {
    return command(asked.question(), line, asked.words()).orElseGet(() -> old(asked.words()));
  }

  /** Words without a command: somebody's name, or something to search for. */
  private Optional<Reply> free(Question question, String text, Wording words) {
    if (!text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      return question.place() == Place.PRIVATE
          ? answer(question, "/help", words)
          : Optional.empty();
    }
    var line = catalogue.named(text).isEmpty() ? "/search " + text : "/latest " + text;
    return command(question, line, words);
  }

  private Optional<Reply> unknown(Question question, String typed, Wording words) {
    if (question.place() != Place.PRIVATE) {
      return Optional.empty();
    }
    var reply = Reply.builder(words.language());
    var shown = "/" + Choices.shown(typed);
    var near = nearest(typed);
    if (near != null) {
      reply.paragraph(words.say("command.unknown.near", "typed", shown, "near", "/" + near));
      reply.row(Button.says("/" + near, "/" + near));
    } else {
      reply.paragraph(words.say("command.unknown", "typed", shown));
    }
    return Optional.of(reply.row(Button.says(words.say("button.help"), "/help")).reply());
  }

  private @Nullable String nearest(String typed) {
    return all.stream()
        .filter(command -> !command.isForOperators())
        .map(Command::name)
        .filter(name -> Distance.of(name, Folded.word(typed), 2) <= (name.length() > 5 ? 2 : 1))
        .findFirst()
        .orElse(null);
  }

  private static Reply old(Wording words) {
    return Reply.builder(words.language())
        .paragraph(words.say("error.old"))
        .row(Button.says(words.say("button.latest"), "/latest"))
        .reply();
  }

  private Wording wording(Question question) {
    var chosen = chats.settings(question.chat().toString()).language();
    return Wording.in(chosen.isEmpty() ? question.language() : chosen);
  }

  /** Actions longer than any platform takes are kept here, and go out under a short name. */
  private Reply shortened(Reply reply) {
    var rows = new ArrayList<List<Button>>();
    for (var row : reply.buttons()) {
      rows.add(row.stream().map(this::shortened).toList());
    }
    return reply.withButtons(rows);
  }

  private Button shortened(Button button) {
    return button.action().getBytes(StandardCharsets.UTF_8).length <= LONGEST_ACTION
        ? button
        : Button.says(button.label(), LONG_ACTION + longActions.shorten(button.action()));
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var found = byWord.get(Folded.word(typing.command()));
    if (found == null || found.takes().stream().noneMatch(Command.Takes::suggests)) {
      return List.of();
    }
    return Suggestions.of(catalogue, found.name(), typing.typed(), typing.language());
  }

  @Override
  public List<CommandWord> commands(String language) {
    var words = Wording.in(language);
    return all.stream()
        .filter(Command::isListed)
        .map(command ->
            new CommandWord(
                command.name(),
                words.say("command." + command.name()),
                command.takes().stream()
                    .map(takes ->
                        new Argument(
                            takes.name(),
                            words.say("argument." + takes.name()),
                            takes.required(),
                            takes.suggests()))
                    .toList(),
                command.audience()))
        .toList();
  }

  @Override
  public void moved(ChatId from, ChatId to) {
    chats.move(from.toString(), to.toString());
  }

  @Override
  public void present(ChatId chat) {
    wakes.wake(chat);
  }

  @Override
  public Duration answered(ChatId chat) {
    return wakes.answered(chat);
  }

  @Override
  public boolean isHeard(String platform, long number) {
    return wakes.isHeard(platform, number);
  }

  @Override
  public void heard(String platform, long number) {
    wakes.heard(platform, number);
  }

  @Override
  public void gone(ChatId chat, String why) {
    chats.markGone(chat.toString(), why);
  }
}
