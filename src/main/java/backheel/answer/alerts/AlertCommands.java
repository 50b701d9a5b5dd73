package backheel.answer.alerts;

import backheel.answer.command.Command;
import backheel.answer.command.CommandEnvironment;
import java.util.List;

/** The commands about alerts, in the order in which menus and help list them. */
public final class AlertCommands {
  private AlertCommands() {}

  /** Returns all of them but {@link #why}. */
  public static List<Command> all(CommandEnvironment environment) {
    var services = environment.services();
    var stories = services.stories();
    var chats = services.chats();
    var feeds = services.feeds();
    var repositories = services.subscriptions();
    var subscriptions = repositories.subscriptions();
    var mutes = repositories.mutes();
    var choices = environment.choices();
    var topicParser = environment.topicParser();
    var topicNames = environment.topicNames();
    var view = new SubscriptionView(chats, stories, repositories.outlets(), topicNames);
    var lookup = new SubscriptionLookup(topicParser);
    var quota = new FeedLookupQuota(environment.throttle(), services.clock());
    return List.of(
        new FollowCommand(chats, subscriptions, choices, topicParser, topicNames, view),
        new UnfollowCommand(subscriptions, lookup, topicNames),
        new FollowingCommand(chats, subscriptions, topicNames, view, environment.runner()),
        new SubscriptionCommand(subscriptions, view, topicNames, lookup, feeds),
        new MuteCommand(mutes, stories, chats, choices, topicParser, topicNames),
        new UnmuteCommand(mutes, chats, topicParser, topicNames),
        new WhyNotCommand(
            stories, repositories.explanations(), explanations(environment), services.editors()),
        new SubscribeCommand(subscriptions, feeds, quota, services.editors()),
        new UnsubscribeCommand(subscriptions, feeds));
  }

  /** Returns {@code /why}, which explains an alert but is listed among the news. */
  public static Command why(CommandEnvironment environment) {
    var services = environment.services();
    var repositories = services.subscriptions();
    return new WhyCommand(
        services.stories(),
        repositories.history(),
        services.catalogue(),
        repositories.explanations(),
        explanations(environment),
        new FewerAlertsMenu(
            repositories.explanations(), repositories.subscriptions(), environment.topicNames()),
        services.editors());
  }

  private static DeliveryExplanationRenderer explanations(CommandEnvironment environment) {
    var services = environment.services();
    return new DeliveryExplanationRenderer(
        services.chats(),
        services.subscriptions().subscriptions(),
        services.subscriptions().mutes(),
        environment.topicNames());
  }
}
