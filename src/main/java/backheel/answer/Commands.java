package backheel.answer;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.store.Chats;
import backheel.store.Desks;
import backheel.store.StoreFailure;
import backheel.store.Viewer;
import backheel.subscription.Telling;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every command there is, and the way from a question to the right one and back. */
public final class Commands implements Answers {
  private static final Logger log = LoggerFactory.getLogger(Commands.class);
  private static final Patience.Outcome ANSWERED = Patience.Outcome.ANSWERED;
  private static final Reply.Manner REPLACE = Reply.Manner.REPLACE;
  private static final int LONGEST_QUESTION = 1_200;

  /** Marks of direction and the like, which come along when somebody copies a command. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u200c\u200d]]");

  private static final Pattern PAGE =
      Pattern.compile("^((?:.*\\S)?)\\s*+#(\\d{1,4})$", Pattern.DOTALL);

  private final Menu menu;
  private final Unheard unheard;
  private final Chats chats;
  private final Catalogue catalogue;
  private final LongButtons longButtons;
  private final Clock clock;
  private final Wakes wakes;
  private final Editors editors;
  private final Errands errands;
  private final Invited invited;
  private final Suggestions suggestions;
  private final Inline inline;
  private final Patience patience;

  /** Told what happens in a chat, as far as it matters to what is owed there. */
  public interface Wakes {
    /** It can be reached again. */
    void wake(ChatId chat);

    /** An answer goes out there; how long it should be held back for the platform's limits. */
    default Duration answered(ChatId chat) {
      return Duration.ZERO;
    }

    /**
     * A chat goes on under another id.
     *
     * @return whether that has been seen to
     */
    default boolean moved(ChatId from, ChatId to) {
      return false;
    }

    /** Whether something that a platform numbers was dealt with before. */
    default boolean isHeard(String platform, long number) {
      return false;
    }

    /** Something that a platform numbers has been dealt with. */
    default void heard(String platform, long number) {}

    /** Everything stored about a chat is erased; what others keep of it goes too. */
    default void forgotten(ChatId chat) {}
  }

  public Commands(Ground ground) {
    editors = ground.editors();
    chats = ground.chats();
    catalogue = ground.catalogue();
    longButtons = new LongButtons(ground.longActions());
    clock = ground.clock();
    wakes = ground.wakes();
    var wishes = ground.subscriptions().wishes();
    var desks = ground.subscriptions().desks();
    var names = new Names(catalogue, wishes);
    var recents = new Recents();
    var targets = new TargetNames(names, ground.stories(), wishes);
    errands = new Errands(desks, chats, this::isAboutTheChat);
    invited = new Invited(chats, wishes, desks, errands);
    suggestions =
        new Suggestions(
            catalogue,
            ground.stories(),
            chats,
            wishes,
            ground.subscriptions().mutes(),
            desks,
            targets,
            recents,
            clock);
    inline = new Inline(ground.stories(), ground.results(), catalogue);
    patience = new Patience(clock);
    var chapters =
        new Chapters(
            ground, names, recents, targets, errands, new FeedQuota(patience, clock), new Ways());
    menu = new Menu(chapters.all());
    unheard = new Unheard(menu);
  }

  /** How commands run other lines. */
  private final class Ways implements Chapters.Ways {
    @Override
    public Reply here(Asked asked, String line) {
      return command(asked.question(), line, asked.words())
          .orElseGet(() -> Unheard.old(asked.words()));
    }

    @Override
    public Reply own(Asked asked, String line) {
      return Commands.this.own(asked.question(), line, asked.words());
    }

    @Override
    public Optional<Reply> there(Question question, String line) {
      return Commands.this.there(question, line);
    }

    @Override
    public boolean isAboutTheChat(String line) {
      return Commands.this.isAboutTheChat(line);
    }
  }

  List<Command> all() {
    return menu.all();
  }

  @Override
  public Optional<Reply> answer(Question question) {
    var words = Wording.in("en");
    try {
      words = wording(question);
      var text = INVISIBLE.matcher(question.text()).replaceAll("").strip();
      var patient = editors.include(question) ? ANSWERED : patience.take(question);
      if (patient != ANSWERED) {
        return patient == Patience.Outcome.TOLD
            ? Optional.of(Unheard.tooMuch(words))
            : Optional.empty();
      }
      chats.markPresent(question.chat().toString());
      var in = words;
      return answer(question, text, words)
          .map(reply -> ForOneself.answer(question, reply, reply.manner() == REPLACE, in))
          .map(reply -> longButtons.shortened(reply, question.chat()));
    } catch (StoreFailure e) {
      return Optional.of(failed(question.chat().platform(), e, words));
    } catch (RuntimeException e) {
      return Optional.of(mistaken(e, words));
    }
  }

  @Override
  public Optional<Reply> tooMuch(Question question) {
    try {
      return patience.exhaust(question) == Patience.Outcome.TOLD
          ? Optional.of(Unheard.tooMuch(wording(question)))
          : Optional.empty();
    } catch (StoreFailure e) {
      log.warn("It was not said that it is too much: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Reply failed(String platform, StoreFailure e, Wording words) {
    log.error("{} was not answered: {}", platform, e.getMessage());
    return Reply.text(words.language(), words.say(e.isDiskFull() ? "error.disk" : "error.store"))
        .in(Reply.Manner.DISCREET);
  }

  private static Reply mistaken(RuntimeException e, Wording words) {
    var code =
        Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36)
            .toUpperCase(Locale.ROOT);
    log.error("Mistake {} while answering", code, e);
    return Reply.text(words.language(), words.say("error", "code", code)).in(Reply.Manner.DISCREET);
  }

  private Optional<Reply> answer(Question question, String text, Wording words) {
    if (LongButtons.isShort(text)) {
      var action = longButtons.read(text);
      return action.isPresent()
          ? answer(question, action.get(), words)
          : Optional.of(unheard.old(words, LongButtons.command(text)));
    }
    if (text.isEmpty()) {
      return question.place() == Place.PRIVATE
          ? answer(question, "/help", words)
          : Optional.empty();
    }
    if (text.length() > LONGEST_QUESTION) {
      return Optional.of(
          Reply.text(words.language(), words.say("error.long", "n", LONGEST_QUESTION))
              .in(Reply.Manner.DISCREET));
    }
    return text.startsWith("/") ? command(question, text, words) : free(question, text, words);
  }

  private Optional<Reply> command(Question question, String text, Wording words) {
    return command(question, text, text, words);
  }

  /**
   * @param there what the line would have been about a chat that is being set up
   */
  private Optional<Reply> command(Question question, String text, String there, Wording words) {
    var parts = text.substring(1).strip().split("\\s+", 2);
    var command = menu.named(parts[0]);
    if (command == null || (command.isForOperators() && !editors.include(question))) {
      return unheard.unknown(question, parts[0], words);
    }
    if (command.isForTheDesk(Folded.word(parts[0])) || !there.equals(text)) {
      var desk = errands.open(question);
      if (desk.isPresent()) {
        return Optional.of(elsewhere(question, desk.get(), text, words));
      }
      var over = errands.over(question);
      if (over.isPresent()) {
        return Optional.of(Errands.closed(over.get(), there, text, words));
      }
    }
    return Optional.of(here(question, command, parts, words));
  }

  /** A line about the private chat itself, whatever is being set up. */
  private Reply own(Question question, String line, Wording words) {
    var parts = line.substring(1).strip().split("\\s+", 2);
    var command = menu.named(parts[0]);
    return command == null ? Unheard.old(words) : here(question, command, parts, words);
  }

  private Reply here(Question question, Command command, String[] parts, Wording words) {
    boolean manages = command.audience() == Audience.MANAGERS;
    var rest = parts.length > 1 ? parts[1].strip() : "";
    var argument = command.argument(Folded.word(parts[0]), rest);
    if (manages && !question.rights().here()) {
      var refused = asked(question, command, Menu.inOwnWords(command, argument), words);
      return ForOneself.refused(words, command.privately(refused));
    }
    if (manages) {
      // Before the answer: whoever asks to be forgotten is forgotten last.
      if (!question.language().isEmpty()) {
        // Alerts come without a question, so they speak the language in which they were asked for.
        chats.hear(question.chat().toString(), words.language());
      }
      errands.own(question, words);
    }
    var asked = asked(question, command, Menu.inOwnWords(command, argument), words);
    var reply = command.answer(asked);
    if (command.bringsPosts()) {
      reply = BotRights.warned(reply, asked);
    }
    if (command.isAboutTheChat() && !command.isForTheDesk(Folded.word(parts[0]))) {
      reply = errands.mine(question, reply, words);
    }
    return ForOneself.answer(question, reply, manages, words);
  }

  /** A line that was said in private about a chat of many, which stays the one that is meant. */
  private Reply elsewhere(Question question, Desks.Place place, String line, Wording words) {
    var named = errands.named(question, place);
    errands.prolong(question, named);
    return errands.run(question, named, line, words, this::there);
  }

  private Optional<Reply> there(Question question, String line) {
    return command(question, line, Wording.in(question.language()));
  }

  private boolean isAboutTheChat(String line) {
    var command = menu.of(line);
    return command != null && command.isAboutTheChat();
  }

  private Asked asked(Question question, Command command, String argument, Wording words) {
    int page = 1;
    var paged = PAGE.matcher(argument);
    if (paged.matches() && command.isPaged()) {
      argument = paged.group(1);
      page = Math.max(1, Integer.parseInt(paged.group(2)));
    }
    var viewer = chats.viewer(question.chat().toString());
    return asked(question, argument, page, words, viewer);
  }

  private Asked asked(Question question, String argument, int page, Wording words, Viewer viewer) {
    var now = clock.instant();
    var style = chats.settings(chats.home(question.chat().toString())).style();
    var telling = new Telling(words, catalogue, now, style);
    return new Asked(question, argument, page, words, telling, viewer, now);
  }

  /** Words without a command: somebody's name, or something to search for. */
  private Optional<Reply> free(Question question, String text, Wording words) {
    if (!text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      return question.place() == Place.PRIVATE
          ? answer(question, "/help", words)
          : Optional.empty();
    }
    var there = (isAddress(text) ? "/subscribe " : "/follow ") + text;
    if (errands.open(question).isPresent()) {
      return command(question, there, words);
    }
    var line = catalogue.findByName(text).isEmpty() ? "/search " + text : "/latest " + text;
    return command(question, line, there, words);
  }

  private static boolean isAddress(String text) {
    return text.matches("(?i)https?://\\S+");
  }

  private Wording wording(Question question) {
    return wording(question.chat(), question.language());
  }

  private Wording wording(ChatId chat, String language) {
    var own = chats.settings(chat.toString()).language();
    // Who has joined her chats has chosen for all of them where she is told.
    var chosen = own.isEmpty() ? chats.settings(chats.home(chat.toString())).language() : own;
    return Wording.in(chosen.isEmpty() ? language : chosen);
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var command = menu.named(typing.command().strip().split("\\s+", 2)[0]);
    if (command == null) {
      return List.of();
    }
    try {
      return suggestions.of(command, typing, wording(typing.chat(), typing.language()));
    } catch (StoreFailure e) {
      log.warn("Nothing was suggested: {}", e.getMessage());
      return List.of();
    }
  }

  @Override
  public List<Found> inline(ChatId asker, String typed, String language, int from) {
    if (!patience.takeGlance(asker)) {
      return List.of();
    }
    try {
      var words = wording(asker, language);
      var text = INVISIBLE.matcher(typed).replaceAll("").strip();
      var shown = text.length() > LONGEST_QUESTION ? text.substring(0, LONGEST_QUESTION) : text;
      // It goes into any chat there is, so nothing of a chat's own feeds is among it.
      var question = Question.typed(asker, shown, language);
      return inline.of(asked(question, shown, 1, words, Viewer.ANYBODY), from);
    } catch (StoreFailure e) {
      log.warn("Nothing was found for any chat: {}", e.getMessage());
      return List.of();
    }
  }

  @Override
  public Optional<Reply> invited(Invitation invitation) {
    var words = Wording.in(invitation.language());
    try {
      return Optional.of(longButtons.shortened(invited.to(invitation), invitation.chat()));
    } catch (StoreFailure e) {
      return Optional.of(failed(invitation.chat().platform(), e, words));
    } catch (RuntimeException e) {
      return Optional.of(mistaken(e, words));
    }
  }

  @Override
  public List<CommandWord> commands(String language) {
    return menu.in(language);
  }

  @Override
  public void moved(ChatId from, ChatId to) {
    if (!wakes.moved(from, to)) {
      chats.move(from.toString(), to.toString());
    }
  }

  @Override
  public void present(ChatId chat) {
    chats.markPresent(chat.toString());
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
