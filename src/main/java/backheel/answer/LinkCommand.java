package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.store.Chats;
import backheel.store.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code /link [CODE]}: joins the chats of one person on several platforms, so that she is told of
 * each story in one of them only.
 */
final class LinkCommand implements Command {
  private final Links links;
  private final Chats chats;

  LinkCommand(Links links, Chats chats) {
    this.links = links;
    this.chats = chats;
  }

  @Override
  public String name() {
    return "link";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("lier", "enlazar", "ربط");
  }

  @Override
  public Audience audience() {
    return Audience.PRIVATE;
  }

  @Override
  public List<Takes> takes() {
    return List.of(new Takes("code", false, false));
  }

  @Override
  public Reply answer(Asked asked) {
    if (asked.question().place() != Place.PRIVATE) {
      return Reply.text(asked.language(), asked.say("link.private")).in(Reply.Manner.DISCREET);
    }
    var typed = asked.argument().strip();
    var lower = typed.toLowerCase(Locale.ROOT);
    if (typed.isEmpty()) {
      return links.joined(asked.chat()).isEmpty() ? offer(asked) : joined(asked);
    } else if (lower.equals("new")) {
      return offer(asked);
    } else if (lower.equals("off")) {
      links.part(asked.chat());
      return Reply.text(asked.language(), asked.say("link.off")).in(Reply.Manner.REPLACE);
    } else if (lower.equals("here")) {
      return settle(asked, asked.chat());
    } else if (lower.startsWith("to ")) {
      return settle(asked, typed.substring(3).strip());
    }
    return switch (links.join(typed, asked.chat())) {
      case JOINED -> joined(asked);
      case UNKNOWN -> said(asked, "link.unknown");
      case SAME_CHAT -> said(asked, "link.same");
      case TOO_MANY -> said(asked, "link.toomany");
    };
  }

  private static Reply said(Asked asked, String key) {
    return Reply.builder(asked.language())
        .paragraph(asked.say(key))
        .row(Button.says(asked.say("button.code"), "/link new"))
        .reply();
  }

  private Reply offer(Asked asked) {
    var code = links.offer(asked.chat());
    return Reply.builder(asked.language())
        .paragraph(asked.say("link.what"))
        .heading(new Run.Bold("/link " + code))
        .small(asked.say("link.code", "n", Links.VALID.toMinutes()))
        .reply();
  }

  /** Where to be told: here, or in the other one. */
  private Reply joined(Asked asked) {
    var all = links.joined(asked.chat());
    var home = all.getFirst();
    var reply = Reply.builder(asked.language());
    reply.paragraph(asked.say("link.joined"));
    reply.paragraph(
        home.equals(asked.chat())
            ? asked.say("link.home.here")
            : asked.say("link.home.there", "platform", platform(home)));
    var row = new ArrayList<Button>();
    row.add(
        SubscriptionSheet.chosen(
            home.equals(asked.chat()), asked.say("button.link.here"), "/link here"));
    for (var other : all) {
      if (!other.equals(asked.chat())) {
        row.add(
            SubscriptionSheet.chosen(
                other.equals(home),
                asked.say("button.link.there", "platform", platform(other)),
                "/link to " + other));
      }
    }
    for (int i = 0; i < row.size(); i += 2) {
      reply.row(row.subList(i, Math.min(row.size(), i + 2)));
    }
    return reply
        .row(
            Button.says(asked.say("button.link.off"), "/link off"),
            Button.says(asked.say("button.code"), "/link new"))
        .manner(Reply.Manner.REPLACE)
        .reply();
  }

  private Reply settle(Asked asked, String chosen) {
    var all = links.joined(asked.chat());
    if (all.isEmpty()) {
      return offer(asked);
    }
    if (all.contains(chosen) && !all.getFirst().equals(chosen)) {
      chats.setHome(all.getFirst(), chosen);
    }
    return joined(asked);
  }

  private static String platform(String chat) {
    var name = ChatId.parse(chat).platform();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
