package backheel.answer.chat;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.store.chat.LinkedChats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The command {@code /link [CODE]}, which links the chats of one person on several platforms, so
 * that each story is sent to only one of them.
 */
final class LinkChatsCommand implements Command {
  private final LinkedChats linkedChats;

  LinkChatsCommand(LinkedChats linkedChats) {
    this.linkedChats = linkedChats;
  }

  @Override
  public String name() {
    return "link";
  }

  @Override
  public Audience audience() {
    return Audience.PRIVATE;
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return List.of(new ArgumentSpec("code", false, false));
  }

  @Override
  public Reply answer(CommandRequest request) {
    if (request.question().chatType() != ChatType.PRIVATE) {
      return Reply.text(request.language(), request.text("link.private"))
          .withMode(Reply.ReplyMode.EPHEMERAL);
    }
    var typed = request.argument().strip();
    var lower = typed.toLowerCase(Locale.ROOT);
    if (typed.isEmpty()) {
      return linkedChats.linkedChats(request.chat()).isEmpty() ? offer(request) : joined(request);
    } else if (lower.equals("new")) {
      return offer(request);
    } else if (lower.equals("off")) {
      linkedChats.unlink(request.chat());
      return Reply.text(request.language(), request.text("link.off"))
          .withMode(Reply.ReplyMode.REPLACE);
    } else if (lower.equals("here")) {
      return settle(request, request.chat()::equals);
    } else if (lower.startsWith("to ")) {
      var chosen = typed.substring(3).strip();
      return settle(request, chat -> chat.toString().equals(chosen));
    }
    return switch (linkedChats.link(typed, request.chat())) {
      case JOINED -> joined(request);
      case UNKNOWN -> said(request, "link.unknown");
      case SAME_CHAT -> said(request, "link.same");
      case TOO_MANY -> said(request, "link.toomany");
    };
  }

  private static Reply said(CommandRequest request, String key) {
    return Reply.builder(request.language())
        .paragraph(request.text(key))
        .row(Button.command(request.text("button.code"), "/link new"))
        .build();
  }

  private Reply offer(CommandRequest request) {
    var code = linkedChats.createCode(request.chat());
    return Reply.builder(request.language())
        .paragraph(request.text("link.what"))
        .heading(new TextSpan.Bold("/link " + code))
        .smallPrint(request.text("link.code", "n", LinkedChats.CODE_LIFETIME.toMinutes()))
        .build();
  }

  /** Shows the linked chats, with buttons that choose the one that receives the alerts. */
  private Reply joined(CommandRequest request) {
    var all = linkedChats.linkedChats(request.chat());
    var home = all.getFirst();
    var reply = Reply.builder(request.language());
    reply.paragraph(request.text("link.joined"));
    reply.paragraph(
        home.equals(request.chat())
            ? request.text("link.home.here")
            : request.text("link.home.there", "platform", platform(home)));
    var row = new ArrayList<Button>();
    row.add(
        Button.toggle(home.equals(request.chat()), request.text("button.link.here"), "/link here"));
    for (var other : all) {
      if (!other.equals(request.chat())) {
        row.add(
            Button.toggle(
                other.equals(home),
                request.text("button.link.there", "platform", platform(other)),
                "/link to " + other));
      }
    }
    for (int i = 0; i < row.size(); i += 2) {
      reply.row(row.subList(i, Math.min(row.size(), i + 2)));
    }
    return reply
        .row(
            Button.command(request.text("button.link.off"), "/link off"),
            Button.command(request.text("button.code"), "/link new"))
        .mode(Reply.ReplyMode.REPLACE)
        .build();
  }

  private Reply settle(CommandRequest request, Predicate<ChatId> chosen) {
    var all = linkedChats.linkedChats(request.chat());
    if (all.isEmpty()) {
      return offer(request);
    }
    all.stream()
        .filter(chosen)
        .filter(chat -> !chat.equals(all.getFirst()))
        .findFirst()
        .ifPresent(chat -> linkedChats.moveHome(all.getFirst(), chat));
    return joined(request);
  }

  private static String platform(ChatId chat) {
    var name = chat.platform();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
