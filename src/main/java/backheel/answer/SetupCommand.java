package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Reply;
import backheel.chat.Rights.Permission;
import backheel.chat.Run;
import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.store.Chats;
import backheel.store.Wishes;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code /setup}: one panel for a chat: what the bot may do there, what it gets, and what comes
 * next.
 */
final class SetupCommand implements Command {
  private static final int OFFERED = 8;

  private final Chats chats;
  private final Wishes wishes;
  private final Catalogue catalogue;
  private final Commands.Wakes wakes;

  SetupCommand(Chats chats, Wishes wishes, Catalogue catalogue, Commands.Wakes wakes) {
    this.chats = chats;
    this.wishes = wishes;
    this.catalogue = catalogue;
    this.wakes = wakes;
  }

  @Override
  public String name() {
    return "setup";
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public Reply answer(Asked asked) {
    return switch (asked.argument()) {
      case "name" -> said(asked, "setup.name");
      case "feed" -> said(asked, "setup.feed");
      case "competition" -> competitions(asked);
      default -> panel(asked);
    };
  }

  private static Reply said(Asked asked, String key) {
    return Reply.builder(asked.language())
        .paragraph(asked.say(key))
        .row(Button.says(asked.say("button.back"), "/setup"))
        .manner(Reply.Manner.REPLACE)
        .reply();
  }

  private Reply competitions(Asked asked) {
    var reply = Reply.builder(asked.language());
    reply.paragraph(asked.say("setup.competition"));
    var best =
        catalogue.entries().stream()
            .filter(entry -> entry.subject().kind() == Subject.Kind.COMPETITION)
            .sorted(Comparator.comparingInt((Catalogue.Entry entry) -> -entry.fame()))
            .limit(OFFERED)
            .map(Catalogue.Entry::subject)
            .map(subject ->
                Button.says(
                    Choices.cut(asked.telling().name(subject), 30), "/follow " + subject.key()))
            .toList();
    for (int i = 0; i < best.size(); i += 2) {
      reply.row(best.subList(i, Math.min(best.size(), i + 2)));
    }
    return reply
        .row(Button.says(asked.say("button.back"), "/setup"))
        .manner(Reply.Manner.REPLACE)
        .reply();
  }

  private Reply panel(Asked asked) {
    var words = asked.words();
    var chat = asked.question().chat();
    var reply = Reply.builder(asked.language());
    reply.heading(asked.say("setup.title"));
    var may = asked.question().rights().ofTheBot(chat);
    for (var permission : inOrder(may)) {
      reply.item(
          Boolean.TRUE.equals(may.get(permission)) ? "✓" : "✗",
          List.of(new Run.Plain(words.say("permission." + permission))),
          List.of());
    }
    if (Boolean.FALSE.equals(may.get(Permission.VIEW))) {
      var right = words.say("permission." + Permission.VIEW);
      reply.paragraph(words.say("setup.hidden", "right", right));
    } else if (may.containsValue(false)) {
      reply.paragraph(words.say("setup.missing"));
    }
    if (BotRights.lacking(may).isEmpty()) {
      // What waited for a right goes out now.
      wakes.wake(chat);
    }
    var settings = chats.settings(asked.chat());
    int waits = wishes.count(asked.chat());
    item(
        reply, "📣", waits == 0 ? words.say("setup.nothing") : words.say("setup.gets", "n", waits));
    if (settings.paused()) {
      item(reply, "⏸", words.say("settings.paused"));
    }
    var language = settings.spoken();
    item(
        reply,
        "🌐",
        words.say(
            "settings.language", "name", SettingsSheet.NAMES.getOrDefault(language, language)));
    var local = ClockOf.chat(chats, asked);
    item(
        reply,
        "🕰",
        settings.hours().zone().isEmpty()
            ? words.say("settings.zone.none", "time", local.clock())
            : words.say("settings.zone.at", "zone", local.place(), "time", local.clock()));
    item(
        reply,
        "📝",
        words.say("look.shape." + settings.style().shape().name().toLowerCase(Locale.ROOT)));
    start(words).forEach(reply::row);
    reply.row(
        Button.says(words.say("button.following"), "/following"),
        Button.says(words.say("button.look"), "/look"),
        Button.says(words.say("button.settings"), "/settings"));
    reply.row(
        Button.says(words.say("button.test"), "/test"),
        settings.paused()
            ? Button.says(words.say("button.resume"), "/settings resume")
            : Button.says(words.say("button.setup.again"), "/setup"));
    return reply.manner(Reply.Manner.REPLACE).reply();
  }

  /** What can be asked for first. */
  static List<List<Button>> start(Wording words) {
    return List.of(
        List.of(
            Button.says(words.say("button.setup.name"), "/setup name"),
            Button.says(words.say("button.setup.competition"), "/setup competition")),
        List.of(
            Button.says(words.say("button.setup.everything"), "/subscribe"),
            Button.says(words.say("button.setup.feed"), "/setup feed")));
  }

  /** What is missing, by name; "" when nothing is. */
  static String missing(Map<Permission, Boolean> may, Wording words) {
    return inOrder(may).stream()
        .filter(permission -> !Boolean.TRUE.equals(may.get(permission)))
        .map(permission -> words.say("permission." + permission))
        .collect(Collectors.joining(words.say("list.comma")));
  }

  private static List<Permission> inOrder(Map<Permission, Boolean> may) {
    var all = new ArrayList<>(may.keySet());
    all.sort(Comparator.naturalOrder());
    return all;
  }

  private static void item(Reply.Builder reply, String mark, String words) {
    reply.item(mark, List.of(new Run.Plain(words)), List.of());
  }

  /** For whom a chat is called nothing. */
  static String called(ChatId chat, String title) {
    return title.isEmpty() ? chat.address() : title;
  }
}
