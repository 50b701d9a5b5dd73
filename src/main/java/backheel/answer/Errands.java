package backheel.answer;

import backheel.chat.Block;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Rights;
import backheel.chat.Run;
import backheel.chat.Wording;
import backheel.store.Chats;
import backheel.store.Desks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What somebody says in private about a chat of many: the line is asked as if it were said there,
 * after the platform was asked whether this person may, and the answer comes back to the private
 * chat with the other one's name on it.
 */
final class Errands {
  private final Desks desks;
  private final Chats chats;
  private final Predicate<String> isAboutTheChat;

  /**
   * @param isAboutTheChat whether a command line is one that can be said for another chat
   */
  Errands(Desks desks, Chats chats, Predicate<String> isAboutTheChat) {
    this.desks = desks;
    this.chats = chats;
    this.isAboutTheChat = isAboutTheChat;
  }

  /** The way a question is answered once it is about the right chat. */
  @FunctionalInterface
  interface Way {
    Optional<Reply> run(Question question, String line);
  }

  /**
   * The chat that a line typed in this private chat means; a button means what it says, whenever it
   * is pressed.
   */
  Optional<Desks.Place> open(Question question) {
    return question.pressed() == null ? current(question) : Optional.empty();
  }

  /** The chat that this private chat is setting up now; none in chats of many. */
  Optional<Desks.Place> current(Question question) {
    return question.place() == Place.PRIVATE
        ? desks.of(question.chat().toString())
        : Optional.empty();
  }

  /**
   * The chat that a line typed here would have meant before its time was over; said once, for that
   * ends it.
   */
  Optional<Desks.Place> over(Question question) {
    if (question.pressed() != null || question.place() != Place.PRIVATE) {
      return Optional.empty();
    }
    var over = desks.over(question.chat().toString());
    over.ifPresent(place -> desks.close(question.chat().toString()));
    return over.map(place ->
        new Desks.Place(
            place.chat(), SetupCommand.called(ChatId.parse(place.chat()), place.title())));
  }

  /**
   * Says that a chat is being set up no longer, and asks which one is meant.
   *
   * @param there the line, if that chat is meant
   * @param here the line, if the private chat is meant
   */
  static Reply closed(Desks.Place place, String there, String here, Wording words) {
    var address = ChatId.parse(place.chat()).address();
    return Reply.builder(words.language())
        .paragraph(words.say("at.over", "title", place.title()))
        .row(
            Button.says(
                words.say("button.at.there", "title", Choices.cut(place.title(), 24)),
                "/at " + address + " " + there),
            Button.says(words.say("button.at.here"), here))
        .row(
            Button.says(
                words.say("button.at.again", "title", Choices.cut(place.title(), 24)),
                "/at " + address))
        .manner(Reply.Manner.DISCREET)
        .reply();
  }

  /** Says that an answer is about the private chat, where another one is being set up. */
  Reply mine(Question question, Reply reply, Wording words) {
    var desk = current(question);
    if (desk.isEmpty()) {
      return reply;
    }
    var title = SetupCommand.called(ChatId.parse(desk.get().chat()), desk.get().title());
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Small(List.of(new Run.Plain("👤 " + words.say("at.mine", "title", title)))));
    blocks.addAll(reply.blocks());
    return reply.withBlocks(blocks);
  }

  /** It goes on being the one that is meant. */
  void prolong(Question question, Desks.Place place) {
    desks.open(question.chat().toString(), place.chat());
  }

  /** Those that this person has set up. */
  List<Desks.Place> ownedBy(Question question) {
    return desks.ownedBy(question.chat().toString());
  }

  /** What is said from now on is about that chat. */
  void begin(Question question, Desks.Place place) {
    desks.note(place.chat(), place.title(), question.chat().toString());
    desks.open(question.chat().toString(), place.chat());
  }

  /** What is said is about the private chat itself again; whether it was not. */
  boolean end(Question question) {
    return desks.close(question.chat().toString());
  }

  /** A chat by its address or by what it is called, when the person may manage it. */
  Optional<Desks.Place> find(Question question, String typed) {
    return owned(question, typed)
        .or(() -> stranger(question, typed))
        .filter(place -> may(question, place));
  }

  /** What a person calls a chat that she may not manage any more, or never might. */
  Desks.Place lost(Question question, String typed) {
    return owned(question, typed).orElseGet(() -> new Desks.Place("", Choices.shown(typed)));
  }

  private Optional<Desks.Place> owned(Question question, String typed) {
    var folded = Folded.word(typed.replaceFirst("^@", ""));
    return ownedBy(question).stream()
        .filter(place ->
            ChatId.parse(place.chat()).address().equals(typed)
                || (!folded.isEmpty() && Folded.word(place.title()).equals(folded)))
        .findFirst();
  }

  /** One that somebody else has set up, by its address or its public name. */
  private Optional<Desks.Place> stranger(Question question, String typed) {
    if (typed.startsWith("@")) {
      return question.rights().named(typed).map(chat -> new Desks.Place(chat.toString(), ""));
    }
    if (!typed.matches("[\\w/-]{1,64}")) {
      return Optional.empty();
    }
    var chat = new ChatId(question.chat().platform(), typed);
    return Optional.of(new Desks.Place(chat.toString(), ""));
  }

  private static boolean may(Question question, Desks.Place place) {
    var chat = ChatId.parse(place.chat());
    return !chat.equals(question.chat())
        && chat.platform().equals(question.chat().platform())
        && question.rights().in(chat);
  }

  /** Who sets up a chat of many is told when nothing can be sent there any more. */
  void own(Question question, Wording words) {
    var asker = question.asker();
    var chat = question.chat().toString();
    if (asker == null
        || question.place() == Place.PRIVATE
        || chats.owner(chat).filter(asker.toString()::equals).isPresent()) {
      return;
    }
    var title = desks.title(chat).orElse("");
    desks.note(
        chat, title.isEmpty() ? question.rights().title(question.chat()) : title, asker.toString());
    if (chats.settings(asker.toString()).heard().isEmpty()) {
      chats.hear(asker.toString(), words.language());
    }
  }

  /** The same place, called as the platform calls it now. */
  Desks.Place named(Question question, Desks.Place place) {
    var chat = ChatId.parse(place.chat());
    var title = question.rights().title(chat);
    var known = place.title().isEmpty() ? desks.title(place.chat()).orElse("") : place.title();
    return new Desks.Place(
        place.chat(), SetupCommand.called(chat, title.isEmpty() ? known : title));
  }

  /**
   * Has a line answered as if it were said in the other chat, by somebody who may manage it.
   *
   * @param line of a command that can be said for another chat
   */
  Reply run(Question question, Desks.Place place, String line, Wording words, Way way) {
    var chat = ChatId.parse(place.chat());
    if (!may(question, place)) {
      desks.close(question.chat().toString());
      return refused(place, words);
    }
    chats.markPresent(place.chat());
    var there =
        new Question(
            chat,
            line,
            words.language(),
            Place.GROUP,
            new May(question.rights()),
            question.pressed(),
            question.chat(),
            question.pressed() == null ? null : question.chat());
    return way.run(there, line)
        .map(reply -> about(reply, place, words))
        .orElseGet(() -> refused(place, words));
  }

  static Reply refused(Desks.Place place, Wording words) {
    return Reply.builder(words.language())
        .paragraph(words.say("at.refused", "title", place.title()))
        .row(Button.says(words.say("button.at.list"), "/at"))
        .manner(Reply.Manner.DISCREET)
        .reply();
  }

  /**
   * Says which chat an answer is about, and has its buttons mean that one whenever they are
   * pressed.
   */
  Reply about(Reply reply, Desks.Place place, Wording words) {
    var address = ChatId.parse(place.chat()).address();
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Small(
            List.of(new Run.Plain("📣 " + words.say("at.for", "title", place.title())))));
    blocks.addAll(reply.blocks());
    var rows = new ArrayList<List<Button>>();
    reply
        .buttons()
        .forEach(row -> rows.add(row.stream().map(button -> aimed(button, address)).toList()));
    if (reply.buttons().stream()
        .flatMap(List::stream)
        .noneMatch(button -> button.action().startsWith("/test"))) {
      rows.add(closing(place, words));
    }
    return reply.withBlocks(blocks).withButtons(rows);
  }

  /** A test post, and the end of setting up: which is the beginning where nothing goes out yet. */
  List<Button> closing(Desks.Place place, Wording words) {
    var address = ChatId.parse(place.chat()).address();
    var test = Button.says(words.say("button.test"), "/at " + address + " /test");
    return chats.settings(place.chat()).paused()
        ? List.of(test, Button.says(words.say("button.live"), "/at " + address + " live"))
        : List.of(test, Button.says(words.say("button.done"), "/at done"));
  }

  private Button aimed(Button button, String address) {
    return isAboutTheChat.test(button.action())
        ? Button.says(button.label(), "/at " + address + " " + button.action())
        : button;
  }

  /** The platform has said that the person may manage the other chat; the rest it still tells. */
  private record May(Rights platform) implements Rights {
    @Override
    public boolean here() {
      return true;
    }

    @Override
    public boolean in(ChatId other) {
      return platform.in(other);
    }

    @Override
    public Map<Permission, Boolean> ofTheBot(ChatId chat) {
      return platform.ofTheBot(chat);
    }

    @Override
    public String title(ChatId chat) {
      return platform.title(chat);
    }
  }
}
