package backheel.answer;

import backheel.answer.alerts.DeliveryExplanationText;
import backheel.answer.alerts.FeedLookupQuota;
import backheel.answer.alerts.FewerAlertsMenu;
import backheel.answer.alerts.FollowCommand;
import backheel.answer.alerts.FollowingCommand;
import backheel.answer.alerts.MuteCommand;
import backheel.answer.alerts.SubscribeCommand;
import backheel.answer.alerts.SubscriptionCommand;
import backheel.answer.alerts.SubscriptionLookup;
import backheel.answer.alerts.SubscriptionView;
import backheel.answer.alerts.UnfollowCommand;
import backheel.answer.alerts.UnmuteCommand;
import backheel.answer.alerts.UnsubscribeCommand;
import backheel.answer.alerts.WhyCommand;
import backheel.answer.alerts.WhyNotCommand;
import backheel.answer.chat.AtCommand;
import backheel.answer.chat.LinkCommand;
import backheel.answer.chat.LookCommand;
import backheel.answer.chat.LookView;
import backheel.answer.chat.RemoteChatSetup;
import backheel.answer.chat.ScheduleSettings;
import backheel.answer.chat.SettingsCommand;
import backheel.answer.chat.SettingsView;
import backheel.answer.chat.SetupCommand;
import backheel.answer.chat.TestCommand;
import backheel.answer.command.Choices;
import backheel.answer.command.CommandGroup;
import backheel.answer.command.CommandRunner;
import backheel.answer.command.RecentSubjects;
import backheel.answer.command.SubjectResolver;
import backheel.answer.command.TopicNames;
import backheel.answer.command.TopicParser;
import backheel.answer.news.CardCommand;
import backheel.answer.news.LatestCommand;
import backheel.answer.news.MatchCommand;
import backheel.answer.news.PicturesCommand;
import backheel.answer.news.PlayerCommand;
import backheel.answer.news.QuotesCommand;
import backheel.answer.news.ReadArticleCommand;
import backheel.answer.news.SearchCommand;
import backheel.answer.news.StoryCommand;
import backheel.answer.news.SubjectView;
import backheel.answer.news.TeamCommand;
import backheel.answer.service.ForgetCommand;
import backheel.answer.service.HelpCommand;
import backheel.answer.service.MergeCommand;
import backheel.answer.service.PrivacyCommand;
import backheel.answer.service.SourcesCommand;
import backheel.answer.service.SplitCommand;
import backheel.answer.service.StartCommand;
import backheel.answer.service.StatusCommand;
import backheel.answer.service.UndoCommand;
import java.util.List;

/** All commands by group, in the order in which menus and help show them. */
final class CommandCatalogue {
  private final CommandServices services;
  private final SubjectResolver subjectResolver;
  private final TopicNames targets;
  private final RemoteChatSetup remoteSetup;
  private final FeedLookupQuota quota;
  private final CommandRunner runner;
  private final Choices choices;
  private final SubjectView subjectView;
  private final TopicParser topicParser;
  private final DeliveryExplanationText explanations;
  private final List<CommandGroup> all;

  CommandCatalogue(
      CommandServices services,
      SubjectResolver subjectResolver,
      RecentSubjects recentSubjects,
      TopicNames targets,
      RemoteChatSetup remoteSetup,
      FeedLookupQuota quota,
      CommandRunner runner) {
    this.services = services;
    this.subjectResolver = subjectResolver;
    this.targets = targets;
    this.remoteSetup = remoteSetup;
    this.quota = quota;
    this.runner = runner;
    var repositories = services.subscriptions();
    choices = new Choices(subjectResolver, services.catalogue(), recentSubjects);
    subjectView =
        new SubjectView(services.stories(), repositories.subscriptions(), services.catalogue());
    topicParser = new TopicParser(subjectResolver, repositories.outlets());
    explanations =
        new DeliveryExplanationText(
            services.chats(), repositories.subscriptions(), repositories.mutes(), targets);
    all = List.of(news(), alerts(), chat(), backheel(), operators());
  }

  List<CommandGroup> all() {
    return all;
  }

  private CommandGroup news() {
    var stories = services.stories();
    var catalogue = services.catalogue();
    var subscriptions = services.subscriptions().subscriptions();
    return new CommandGroup(
        "news",
        new LatestCommand(stories, choices),
        new PlayerCommand(subjectView, choices),
        new TeamCommand(subjectView, choices),
        new MatchCommand(stories, services.results(), catalogue, choices),
        new QuotesCommand(stories, catalogue, choices),
        new SearchCommand(stories),
        new StoryCommand(stories, catalogue, services.cards()),
        new ReadArticleCommand(stories),
        new PicturesCommand(stories),
        new CardCommand(stories, services.results(), services.cards()),
        new WhyCommand(
            stories,
            catalogue,
            services.subscriptions().explanations(),
            explanations,
            new FewerAlertsMenu(stories, subscriptions, targets),
            services.editors()));
  }

  private CommandGroup alerts() {
    var stories = services.stories();
    var chats = services.chats();
    var repositories = services.subscriptions();
    var subscriptions = repositories.subscriptions();
    var mutes = repositories.mutes();
    var feeds = services.feeds();
    var terms = new SubscriptionView(chats, stories, repositories.outlets(), targets);
    var byName = new SubscriptionLookup(topicParser);
    return new CommandGroup(
        "alerts",
        new FollowCommand(chats, subscriptions, choices, topicParser, targets, terms),
        new UnfollowCommand(subscriptions, byName, targets),
        new FollowingCommand(chats, subscriptions, targets, terms, runner::run),
        new SubscriptionCommand(subscriptions, terms, targets, byName, feeds),
        new MuteCommand(mutes, stories, chats, choices, topicParser, targets),
        new UnmuteCommand(mutes, chats, topicParser, targets),
        new WhyNotCommand(stories, repositories.explanations(), explanations, services.editors()),
        new SubscribeCommand(subscriptions, feeds, quota, services.editors()),
        new UnsubscribeCommand(subscriptions, feeds));
  }

  private CommandGroup chat() {
    var chats = services.chats();
    var repositories = services.subscriptions();
    var subscriptions = repositories.subscriptions();
    var settings = new SettingsView(chats, repositories.mutes(), repositories.links());
    return new CommandGroup(
        "chat",
        new SettingsCommand(chats, settings, new ScheduleSettings(chats, settings), runner::run),
        new LookCommand(
            chats, services.stories(), new LookView(), services.catalogue(), services.cards()),
        new LinkCommand(repositories.links(), chats),
        new SetupCommand(chats, subscriptions, services.catalogue(), services.hooks()),
        new AtCommand(
            remoteSetup, chats, subscriptions, runner::runInManagedChat, runner::isAboutChat),
        new TestCommand(services.stories(), repositories.notices(), services.hooks()));
  }

  private CommandGroup backheel() {
    return new CommandGroup(
        "backheel",
        new StatusCommand(services.status(), services.editors()),
        new HelpCommand(this::all, services.editors()),
        new StartCommand(services.stories(), subjectResolver, subjectView, runner),
        new PrivacyCommand(),
        new ForgetCommand(
            services.chats(),
            services.subscriptions().subscriptions(),
            services.feeds(),
            services.hooks()));
  }

  private CommandGroup operators() {
    var operatorActions = services.editors();
    return new CommandGroup(
        "operator",
        new MergeCommand(operatorActions),
        new SplitCommand(services.stories(), operatorActions),
        new UndoCommand(operatorActions),
        new SourcesCommand(services.feeds(), services.subscriptions().notices(), services.hooks()));
  }
}
