package backheel.answer;

import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.store.Chats;
import backheel.store.Desks;
import backheel.store.Wishes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * {@code /at [CHAT [LINE]]}: sets up a channel or a group from the private chat. {@code /at CHAT}
 * makes it the one that is meant from now on, {@code /at CHAT LINE} says one line for it, {@code
 * /at done} ends it.
 */
final class AtCommand implements Command {
  private static final Set<String> ENDS = Set.of("here", "off", "done", "fini", "listo", "تم");
  private static final int LISTED = 20;

  private final Errands errands;
  private final Chats chats;
  private final Wishes wishes;
  private final Errands.Way way;
  private final Predicate<String> isAboutTheChat;

  /**
   * @param way runs a command line as if it were said in another chat
   * @param isAboutTheChat whether a line can be said for another chat
   */
  AtCommand(
      Errands errands,
      Chats chats,
      Wishes wishes,
      Errands.Way way,
      Predicate<String> isAboutTheChat) {
    this.errands = errands;
    this.chats = chats;
    this.wishes = wishes;
    this.way = way;
    this.isAboutTheChat = isAboutTheChat;
  }

  @Override
  public String name() {
    return "at";
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<Takes> takes() {
    return List.of(new Takes("chat", false, true), new Takes("line", false, false));
  }

  @Override
  public Reply answer(Asked asked) {
    if (asked.question().place() != Place.PRIVATE) {
      return Reply.text(asked.language(), asked.say("at.private")).in(Reply.Manner.DISCREET);
    }
    return asked.argument().isEmpty() ? list(asked) : aimed(asked);
  }

  private Reply aimed(Asked asked) {
    var typed = asked.argument();
    if (ENDS.contains(typed.toLowerCase(Locale.ROOT))) {
      return ended(asked);
    }
    int slash = typed.startsWith("/") ? 0 : typed.indexOf(" /") + 1;
    var whole = slash > 0 ? typed.substring(0, slash).strip() : typed;
    var found = errands.find(asked.question(), whole);
    if (found.isPresent()) {
      var place = errands.named(asked.question(), found.get());
      return slash > 0 ? run(asked, place, typed.substring(slash)) : begun(asked, place);
    }
    var parts = typed.split("\\s+", 2);
    var place = errands.find(asked.question(), parts[0]);
    if (place.isEmpty() || parts.length < 2) {
      return Errands.refused(errands.lost(asked.question(), whole), asked.words());
    }
    return run(asked, errands.named(asked.question(), place.get()), parts[1]);
  }

  private Reply run(Asked asked, Desks.Place place, String typed) {
    if (typed.equals("live")) {
      return live(asked, place);
    }
    var line = typed.startsWith("/") ? typed : "/" + typed;
    if (!isAboutTheChat.test(line)) {
      return Reply.builder(asked.language())
          .paragraph(asked.say("at.cannot", "line", Choices.shown(line)))
          .reply();
    }
    return errands.run(asked.question(), place, line, asked.words(), way);
  }

  private Reply begun(Asked asked, Desks.Place place) {
    errands.begin(asked.question(), place);
    return run(asked, place, "/setup");
  }

  private Reply ended(Asked asked) {
    var open =
        errands.current(asked.question()).map(place -> errands.named(asked.question(), place));
    errands.end(asked.question());
    return Reply.builder(asked.language())
        .paragraph(
            open.map(place -> asked.say("at.done", "title", place.title()))
                .orElseGet(() -> asked.say("at.none.open")))
        .row(
            Button.says(asked.say("button.at.list"), "/at"),
            Button.says(asked.say("button.following"), "/following"))
        .manner(Reply.Manner.REPLACE)
        .reply();
  }

  /** From now on what that chat waits for goes out. */
  private Reply live(Asked asked, Desks.Place place) {
    if (wishes.count(place.chat()) == 0) {
      return errands.about(
          Reply.builder(asked.language())
              .paragraph(asked.say("setup.nothing"))
              .row(SetupCommand.start(asked.words()).getFirst())
              .row(SetupCommand.start(asked.words()).getLast())
              .reply(),
          place,
          asked.words());
    }
    chats.setPaused(place.chat(), false);
    errands.end(asked.question());
    return Reply.builder(asked.language())
        .paragraph(asked.say("at.live", "title", place.title(), "n", wishes.count(place.chat())))
        .row(
            Button.says(
                asked.say("button.following"),
                "/at " + ChatId.parse(place.chat()).address() + " /following"),
            Button.says(asked.say("button.at.list"), "/at"))
        .manner(Reply.Manner.REPLACE)
        .reply();
  }

  private Reply list(Asked asked) {
    var owned = errands.ownedBy(asked.question());
    var reply = Reply.builder(asked.language());
    reply.paragraph(asked.say(owned.isEmpty() ? "at.none" : "at.list"));
    for (var place : owned.stream().limit(LISTED).toList()) {
      var named = place.title().isEmpty() ? errands.named(asked.question(), place) : place;
      var title = asked.words().isolate(named.title());
      int waits = wishes.count(place.chat());
      reply.item(
          chats.settings(place.chat()).paused() ? "⏸" : "📣",
          List.of(new Run.Plain(title)),
          List.of(
              new Run.Plain(
                  waits == 0 ? asked.say("setup.nothing") : asked.say("setup.gets", "n", waits))));
      reply.row(Button.says(Choices.cut(title, 30), "/at " + ChatId.parse(place.chat()).address()));
    }
    errands
        .current(asked.question())
        .ifPresent(open -> reply.row(Button.says(asked.say("button.done"), "/at done")));
    return reply
        .row(
            Button.opens(asked.say("button.add.channel"), URI.create("backheel:startchannel")),
            Button.opens(asked.say("button.add.group"), URI.create("backheel:startgroup")))
        .manner(Reply.Manner.REPLACE)
        .reply();
  }
}
