package backheel.answer;

import backheel.chat.Question;
import backheel.chat.Reply;
import java.util.List;
import java.util.Optional;

/** Every command there is, chapter by chapter, in the order in which menus and help show them. */
final class Chapters {
  private final Ground ground;
  private final Names names;
  private final TargetNames targets;
  private final Errands errands;
  private final FeedQuota quota;
  private final Ways ways;
  private final Choices choices;
  private final SubjectSheet sheet;
  private final Aims aims;
  private final ReasonTold told;
  private final List<Chapter> all;

  /** How commands run other lines. */
  interface Ways {
    /** For the same person, in the same chat. */
    Reply here(Asked asked, String line);

    /** For the private chat itself, whatever chat is being set up from it. */
    Reply own(Asked asked, String line);

    /** In the chat of the question, which is another one than where it was typed. */
    Optional<Reply> there(Question question, String line);

    /** Whether a line can be said for another chat. */
    boolean isAboutTheChat(String line);
  }

  Chapters(
      Ground ground,
      Names names,
      Recents recents,
      TargetNames targets,
      Errands errands,
      FeedQuota quota,
      Ways ways) {
    this.ground = ground;
    this.names = names;
    this.targets = targets;
    this.errands = errands;
    this.quota = quota;
    this.ways = ways;
    var subscriptions = ground.subscriptions();
    choices = new Choices(names, ground.catalogue(), recents);
    sheet = new SubjectSheet(ground.stories(), subscriptions.wishes(), ground.catalogue());
    aims = new Aims(names, subscriptions.outlets());
    told = new ReasonTold(ground.chats(), subscriptions.wishes(), subscriptions.mutes(), targets);
    all = List.of(news(), alerts(), chat(), backheel(), operators());
  }

  List<Chapter> all() {
    return all;
  }

  private Chapter news() {
    var stories = ground.stories();
    var catalogue = ground.catalogue();
    var wishes = ground.subscriptions().wishes();
    return new Chapter(
        "news",
        new LatestCommand(stories, choices),
        new PlayerCommand(sheet, choices),
        new TeamCommand(sheet, choices),
        new MatchCommand(stories, ground.results(), catalogue, choices),
        new QuotesCommand(stories, catalogue, choices),
        new SearchCommand(stories),
        new StoryCommand(stories, catalogue, ground.cards()),
        new ReadHereCommand(stories),
        new PicturesCommand(stories),
        new CardCommand(stories, ground.results(), ground.cards()),
        new WhyCommand(
            stories,
            catalogue,
            ground.subscriptions().reasons(),
            told,
            new Fewer(stories, wishes, targets),
            ground.editors()));
  }

  private Chapter alerts() {
    var stories = ground.stories();
    var chats = ground.chats();
    var subscriptions = ground.subscriptions();
    var wishes = subscriptions.wishes();
    var mutes = subscriptions.mutes();
    var feeds = ground.feeds();
    var terms = new SubscriptionSheet(chats, stories, subscriptions.outlets(), targets);
    var byName = new WishByName(aims);
    return new Chapter(
        "alerts",
        new FollowCommand(chats, wishes, choices, aims, targets, terms),
        new UnfollowCommand(wishes, byName, targets),
        new FollowingCommand(chats, wishes, targets, terms, ways::here),
        new SubscriptionCommand(wishes, terms, targets, byName, feeds),
        new MuteCommand(mutes, stories, chats, choices, aims, targets),
        new UnmuteCommand(mutes, chats, aims, targets),
        new WhyNotCommand(stories, subscriptions.reasons(), told, ground.editors()),
        new SubscribeCommand(wishes, feeds, quota, ground.editors()),
        new UnsubscribeCommand(wishes, feeds));
  }

  private Chapter chat() {
    var chats = ground.chats();
    var subscriptions = ground.subscriptions();
    var wishes = subscriptions.wishes();
    var settings = new SettingsSheet(chats, subscriptions.mutes(), subscriptions.links());
    return new Chapter(
        "chat",
        new SettingsCommand(chats, settings, new HoursSettings(chats, settings), ways::here),
        new LookCommand(
            chats, ground.stories(), new LookSheet(), ground.catalogue(), ground.cards()),
        new LinkCommand(subscriptions.links(), chats),
        new SetupCommand(chats, wishes, ground.catalogue(), ground.wakes()),
        new AtCommand(errands, chats, wishes, ways::there, ways::isAboutTheChat),
        new TestCommand(ground.stories(), subscriptions.notices(), ground.wakes()));
  }

  private Chapter backheel() {
    return new Chapter(
        "backheel",
        new StatusCommand(ground.state(), ground.editors()),
        new HelpCommand(this::all, ground.editors()),
        new StartCommand(ground.stories(), names, sheet, ways),
        new PrivacyCommand(),
        new ForgetCommand(
            ground.chats(), ground.subscriptions().wishes(), ground.feeds(), ground.wakes()));
  }

  private Chapter operators() {
    var editors = ground.editors();
    return new Chapter(
        "operator",
        new MergeCommand(editors),
        new SplitCommand(ground.stories(), editors),
        new UndoCommand(editors),
        new SourcesCommand(ground.feeds(), ground.subscriptions().notices(), ground.wakes()));
  }
}
