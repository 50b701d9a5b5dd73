package backheel.answer.chat;

import backheel.answer.command.ChatDeliveryHooks;
import backheel.answer.command.ChatTimeZoneLookup;
import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.ChatPermissions.Permission;
import backheel.chat.LocalizedTexts;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.football.Catalogue;
import backheel.store.chat.ChatLookup;
import backheel.store.subscription.Subscriptions;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The command {@code /setup}, which shows one panel for a chat: the bot's permissions, the
 * subscriptions, and the next steps.
 */
final class SetupCommand implements Command {
  private static final int MAX_OFFERED_COMPETITIONS = 8;

  private final ChatLookup chats;
  private final Subscriptions subscriptions;
  private final Catalogue catalogue;
  private final ChatDeliveryHooks hooks;

  SetupCommand(
      ChatLookup chats, Subscriptions subscriptions, Catalogue catalogue, ChatDeliveryHooks hooks) {
    this.chats = chats;
    this.subscriptions = subscriptions;
    this.catalogue = catalogue;
    this.hooks = hooks;
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
  public Reply answer(CommandRequest request) {
    return switch (request.argument()) {
      case "name" -> said(request, "setup.name");
      case "feed" -> said(request, "setup.feed");
      case "competition" -> competitions(request);
      default -> panel(request);
    };
  }

  private static Reply said(CommandRequest request, String key) {
    return Reply.builder(request.language())
        .paragraph(request.text(key))
        .row(Button.command(request.text("button.back"), "/setup"))
        .mode(Reply.ReplyMode.REPLACE)
        .build();
  }

  private Reply competitions(CommandRequest request) {
    var reply = Reply.builder(request.language());
    reply.paragraph(request.text("setup.competition"));
    var best =
        catalogue.entries().stream()
            .filter(entry -> entry.subject().kind() == Subject.Kind.COMPETITION)
            .sorted(Comparator.comparingInt((Catalogue.Entry entry) -> -entry.fame()))
            .limit(MAX_OFFERED_COMPETITIONS)
            .map(Catalogue.Entry::subject)
            .map(subject ->
                Button.command(
                    DisambiguationReplies.shorten(request.renderer().name(subject), 30),
                    "/follow " + subject.key()))
            .toList();
    for (int i = 0; i < best.size(); i += 2) {
      reply.row(best.subList(i, Math.min(best.size(), i + 2)));
    }
    return reply
        .row(Button.command(request.text("button.back"), "/setup"))
        .mode(Reply.ReplyMode.REPLACE)
        .build();
  }

  private Reply panel(CommandRequest request) {
    var words = request.messages();
    var chat = request.question().chat();
    var reply = Reply.builder(request.language());
    reply.heading(request.text("setup.title"));
    var may = request.question().permissions().botPermissions(chat);
    for (var permission : inOrder(may)) {
      reply.item(
          Boolean.TRUE.equals(may.get(permission)) ? "✓" : "✗",
          List.of(new TextSpan.Plain(words.text("permission." + permission))),
          List.of());
    }
    if (Boolean.FALSE.equals(may.get(Permission.VIEW))) {
      var right = words.text("permission." + Permission.VIEW);
      reply.paragraph(words.text("setup.hidden", "right", right));
    } else if (may.containsValue(false)) {
      reply.paragraph(words.text("setup.missing"));
    }
    if (PostingPermissionCheck.missing(may).isEmpty()) {
      // Messages that waited for a permission can go out now.
      hooks.wakeUp(chat);
    }
    var settings = chats.settings(request.chat());
    int waits = subscriptions.count(request.chat());
    item(
        reply,
        "📣",
        waits == 0 ? words.text("setup.nothing") : words.text("setup.gets", "n", waits));
    if (settings.paused()) {
      item(reply, "⏸", words.text("settings.paused"));
    }
    var language = settings.alertLanguage();
    item(reply, "🌐", words.text("settings.language", "name", SettingsView.languageName(language)));
    var localTimeFormat = ChatTimeZoneLookup.timeFormat(chats, request);
    item(
        reply,
        "🕰",
        settings.hours().zone().isEmpty()
            ? words.text("settings.zone.none", "time", localTimeFormat.clock())
            : words.text(
                "settings.zone.at",
                "zone",
                localTimeFormat.place(),
                "time",
                localTimeFormat.clock()));
    item(
        reply,
        "📝",
        words.text("look.shape." + settings.style().shape().name().toLowerCase(Locale.ROOT)));
    startButtons(words).forEach(reply::row);
    reply.row(
        Button.command(words.text("button.following"), "/following"),
        Button.command(words.text("button.look"), "/look"),
        Button.command(words.text("button.settings"), "/settings"));
    reply.row(
        Button.command(words.text("button.test"), "/test"),
        settings.paused()
            ? Button.command(words.text("button.resume"), "/settings resume")
            : Button.command(words.text("button.setup.again"), "/setup"));
    return reply.mode(Reply.ReplyMode.REPLACE).build();
  }

  /** Returns the buttons for a first subscription. */
  static List<List<Button>> startButtons(LocalizedTexts words) {
    return List.of(
        List.of(
            Button.command(words.text("button.setup.name"), "/setup name"),
            Button.command(words.text("button.setup.competition"), "/setup competition")),
        List.of(
            Button.command(words.text("button.setup.everything"), "/subscribe"),
            Button.command(words.text("button.setup.feed"), "/setup feed")));
  }

  /** Returns the names of the missing permissions; "" if there are none. */
  static String missing(Map<Permission, Boolean> may, LocalizedTexts words) {
    return inOrder(may).stream()
        .filter(permission -> !Boolean.TRUE.equals(may.get(permission)))
        .map(permission -> words.text("permission." + permission))
        .collect(Collectors.joining(words.text("list.comma")));
  }

  private static List<Permission> inOrder(Map<Permission, Boolean> may) {
    var all = new ArrayList<>(may.keySet());
    all.sort(Comparator.naturalOrder());
    return all;
  }

  private static void item(Reply.Builder reply, String mark, String words) {
    reply.item(mark, List.of(new TextSpan.Plain(words)), List.of());
  }

  /** Returns the title of a chat, or its address if it has none. */
  static String displayName(ChatId chat, String title) {
    return title.isEmpty() ? chat.address() : title;
  }
}
