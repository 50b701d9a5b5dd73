package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.store.Chats;
import backheel.store.Mutes;
import java.util.List;

/** {@code /unmute [NAME]}: hear of somebody or something again; without a name, what is muted. */
final class UnmuteCommand implements Command {
  private final Mutes mutes;
  private final Chats chats;
  private final Aims aims;
  private final TargetNames targets;

  UnmuteCommand(Mutes mutes, Chats chats, Aims aims, TargetNames targets) {
    this.mutes = mutes;
    this.chats = chats;
    this.aims = aims;
    this.targets = targets;
  }

  @Override
  public String name() {
    return "unmute";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("mutes", "muted");
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public List<Takes> takes() {
    return List.of(new Takes("name", false, true));
  }

  @Override
  public Reply answer(Asked asked) {
    var muted = mutes.of(asked.chat());
    if (!asked.argument().isEmpty()) {
      var target = target(asked.argument().strip(), muted);
      if (mutes.remove(asked.chat(), target)) {
        return Reply.builder(asked.language())
            .paragraph(asked.say("unmute.done", "name", targets.of(asked, target, "")))
            .row(Button.says(asked.say("button.settings"), "/settings"))
            .manner(Reply.Manner.REPLACE)
            .reply();
      }
    }
    return list(asked, muted);
  }

  private String target(String typed, List<Mutes.Mute> muted) {
    var exact = muted.stream().map(Mutes.Mute::target).filter(typed::equals).findFirst();
    var asStory = typed.replaceFirst("^(?:story|actu|noticia|خبر)\\s+[#№]?", "story/");
    return exact.orElseGet(() ->
        switch (aims.read(typed)) {
          case Aim.At(var target, var name) -> target;
          case Aim.Several(var subjects) ->
              subjects.stream()
                  .map(subject -> subject.key())
                  .filter(key -> muted.stream().anyMatch(mute -> mute.target().equals(key)))
                  .findFirst()
                  .orElse(typed);
          case Aim.Pairs(var pairs) -> pairs.getFirst().target();
          case Aim.Nothing nothing -> asStory;
          case Aim.Malformed malformed -> asStory;
        });
  }

  private Reply list(Asked asked, List<Mutes.Mute> muted) {
    var reply = Reply.builder(asked.language());
    reply.paragraph(asked.say(muted.isEmpty() ? "unmute.none" : "unmute.which"));
    draw(asked, muted, reply);
    return reply.manner(Reply.Manner.REPLACE).reply();
  }

  private void draw(Asked asked, List<Mutes.Mute> muted, Reply.Builder reply) {
    var local = ClockOf.chat(chats, asked);
    for (var mute : muted) {
      var until =
          mute.until().equals(Mutes.FOR_EVER)
              ? asked.say("terms.ever")
              : asked.say("terms.until", "time", local.when(mute.until()));
      reply.item(
          "🔇",
          List.of(new Run.Plain(targets.of(asked, mute.target(), ""))),
          List.of(new Run.Plain(until)));
      var name = targets.inShort(asked, mute.target(), "");
      reply.row(Button.says(asked.say("button.unmute", "name", name), "/unmute " + mute.target()));
    }
  }
}
