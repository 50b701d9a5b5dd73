package backheel.answer.alerts;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.CommandRunner;
import backheel.answer.command.StoryListRenderer;
import backheel.answer.command.TopicNameFormatter;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.store.chat.ChatLookup;
import backheel.store.story.ResultPage;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.Subscription;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * The command {@code /following [N FILTER]}, which lists the chat's subscriptions, each with its
 * filter.
 */
final class FollowingCommand implements Command {
  private static final int PAGE_SIZE = 10;
  private static final int BUTTONS_IN_A_ROW = 5;

  private final ChatLookup chats;
  private final Subscriptions subscriptions;
  private final TopicNameFormatter targets;
  private final SubscriptionView sheet;
  private final CommandRunner runner;

  FollowingCommand(
      ChatLookup chats,
      Subscriptions subscriptions,
      TopicNameFormatter targets,
      SubscriptionView sheet,
      CommandRunner runner) {
    this.chats = chats;
    this.subscriptions = subscriptions;
    this.targets = targets;
    this.sheet = sheet;
    this.runner = runner;
  }

  @Override
  public String name() {
    return "following";
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return List.of(new ArgumentSpec("terms", false, false));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        new Part("show"),
        new Part(
            "change",
            List.of(
                new ArgumentSpec("wish", true, true), new ArgumentSpec("terms", false, false))));
  }

  @Override
  public boolean isAboutChat() {
    return true;
  }

  @Override
  public Reply answer(CommandRequest request) {
    var said = request.argument().replaceFirst("^change(?:\\s+|$)", "");
    if (!said.isEmpty()) {
      return runner.run(request, "/subscription " + said);
    }
    var all = subscriptions.ofChat(request.chat());
    var reply = Reply.builder(request.language());
    if (all.isEmpty()) {
      return reply
          .paragraph(request.text("following.none"))
          .row(Button.command(request.text("button.latest"), "/latest"))
          .build();
    }
    reply.heading(request.text("following.title"));
    int from = Math.min(all.size() - 1, (request.page() - 1) * PAGE_SIZE) / PAGE_SIZE * PAGE_SIZE;
    var resultPage =
        new ResultPage<>(
            all.subList(from, Math.min(all.size(), from + PAGE_SIZE)),
            from / PAGE_SIZE + 1,
            all.size() > from + PAGE_SIZE);
    var told = sheet.description(request);
    var buttons = new ArrayList<Button>();
    int place = from;
    for (var subscription : resultPage.entries()) {
      place++;
      reply.item(
          place + ".",
          List.of(new TextSpan.Plain(targets.of(request, subscription))),
          small(subscription, told.inOneLine(subscription.filter())));
      buttons.add(
          Button.command(Integer.toString(place), SubscriptionView.commandLine(subscription, "")));
    }
    for (int i = 0; i < buttons.size(); i += BUTTONS_IN_A_ROW) {
      reply.row(buttons.subList(i, Math.min(i + BUTTONS_IN_A_ROW, buttons.size())));
    }
    StoryListRenderer.addPageButtons(request, reply, resultPage, "/following");
    reply.smallPrint(request.text("following.how"));
    if (chats.settings(request.chat()).paused()) {
      reply.smallPrint(request.text("follow.paused"));
    }
    return reply.build();
  }

  /**
   * Returns the small print of a subscription; none for every story unfiltered, which the line
   * above already states.
   */
  private static List<TextSpan> small(Subscription subscription, String terms) {
    boolean said =
        subscription.topic().equals(Topic.everything())
            && subscription.filter().equals(SubscriptionFilter.UNFILTERED);
    return said ? List.of() : List.of(new TextSpan.Plain(terms));
  }
}
