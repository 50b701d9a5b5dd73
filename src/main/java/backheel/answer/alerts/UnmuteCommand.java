package backheel.answer.alerts;

import backheel.answer.command.ChatTimeZoneLookup;
import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.ParsedTopic;
import backheel.answer.command.TopicNameFormatter;
import backheel.answer.command.TopicParser;
import backheel.chat.Button;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.store.chat.ChatLookup;
import backheel.store.subscription.Mutes;
import backheel.subscription.Topic;
import java.util.List;

/**
 * The command {@code /unmute [NAME]}, which ends a mute, or lists the mutes if no name is given.
 */
final class UnmuteCommand implements Command {
  private final Mutes mutes;
  private final ChatLookup chats;
  private final TopicParser topicParser;
  private final TopicNameFormatter targets;

  UnmuteCommand(
      Mutes mutes, ChatLookup chats, TopicParser topicParser, TopicNameFormatter targets) {
    this.mutes = mutes;
    this.chats = chats;
    this.topicParser = topicParser;
    this.targets = targets;
  }

  @Override
  public String name() {
    return "unmute";
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return List.of(new ArgumentSpec("name", false, true));
  }

  @Override
  public Reply answer(CommandRequest request) {
    var muted = mutes.ofChat(request.chat());
    if (!request.argument().isEmpty()) {
      var target = target(request.argument().strip(), muted);
      if (mutes.remove(request.chat(), target)) {
        return Reply.builder(request.language())
            .paragraph(request.text("unmute.done", "name", targets.of(request, target, "")))
            .row(Button.command(request.text("button.settings"), "/settings"))
            .mode(Reply.ReplyMode.REPLACE)
            .build();
      }
    }
    return list(request, muted);
  }

  private Topic target(String typed, List<Mutes.Mute> muted) {
    var exact =
        muted.stream()
            .map(Mutes.Mute::topic)
            .filter(topic -> topic.key().equals(typed))
            .findFirst();
    return exact.orElseGet(() ->
        switch (topicParser.parse(typed)) {
          case ParsedTopic.OneTopic(var target, var name) -> target;
          case ParsedTopic.Ambiguous(var subjects) ->
              subjects.stream()
                  .<Topic>map(subject -> new Topic.OfSubject(subject.key()))
                  .filter(topic -> muted.stream().anyMatch(mute -> mute.topic().equals(topic)))
                  .findFirst()
                  .orElseGet(() -> Topic.parse(typed));
          case ParsedTopic.Pairs(var pairs) -> pairs.getFirst().topic();
          case ParsedTopic.Unknown unknown -> storyOrKey(typed);
          case ParsedTopic.Malformed malformed -> storyOrKey(typed);
        });
  }

  private static Topic storyOrKey(String typed) {
    return MuteCommand.story(typed).orElseGet(() -> Topic.parse(typed));
  }

  private Reply list(CommandRequest request, List<Mutes.Mute> muted) {
    var reply = Reply.builder(request.language());
    reply.paragraph(request.text(muted.isEmpty() ? "unmute.none" : "unmute.which"));
    draw(request, muted, reply);
    return reply.mode(Reply.ReplyMode.REPLACE).build();
  }

  private void draw(CommandRequest request, List<Mutes.Mute> muted, Reply.Builder reply) {
    var localTimeFormat = ChatTimeZoneLookup.timeFormat(chats, request);
    for (var mute : muted) {
      var until =
          mute.until().equals(Mutes.FOREVER)
              ? request.text("filter.ever")
              : request.text("filter.until", "time", localTimeFormat.when(mute.until()));
      reply.item(
          "🔇",
          List.of(new TextSpan.Plain(targets.of(request, mute.topic(), ""))),
          List.of(new TextSpan.Plain(until)));
      var name = targets.inShort(request, mute.topic(), "");
      reply.row(
          Button.command(
              request.text("button.unmute", "name", name), "/unmute " + mute.topic().key()));
    }
  }
}
