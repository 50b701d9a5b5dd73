package backheel.answer.chat;

import backheel.answer.command.ChatDeliveryHooks;
import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.chat.Button;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Reply;
import backheel.store.outbox.NoticeQueue;
import backheel.store.story.Stories;

/** The command {@code /test}, which posts the newest story in the chat as its alert would look. */
final class TestAlertCommand implements Command {
  private final Stories stories;
  private final NoticeQueue noticeQueue;
  private final ChatDeliveryHooks hooks;

  TestAlertCommand(Stories stories, NoticeQueue noticeQueue, ChatDeliveryHooks hooks) {
    this.stories = stories;
    this.noticeQueue = noticeQueue;
    this.hooks = hooks;
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public boolean isTestPost() {
    return true;
  }

  @Override
  public Reply answer(CommandRequest request) {
    var newest = stories.latest(request.viewer(), 1, 1).entries().stream().findFirst();
    if (newest.isEmpty()) {
      return Reply.builder(request.language())
          .paragraph(request.text("test.none"))
          .row(Button.command(request.text("button.status"), "/status"))
          .mode(Reply.ReplyMode.EPHEMERAL)
          .build();
    }
    noticeQueue.enqueue(request.chat(), newest.get().number());
    hooks.wakeUp(request.question().chat());
    return Reply.builder(request.language())
        .paragraph(request.text("test.done"))
        .smallPrint(request.text("test.missing"))
        .row(Button.command(request.text("button.setup"), "/setup"))
        .mode(Reply.ReplyMode.EPHEMERAL)
        .build();
  }
}
