package backheel.answer.command;

/**
 * The surroundings in which commands run: the services given to them, and what they share among
 * themselves.
 */
public record CommandEnvironment(
    CommandServices services,
    CommandRunner runner,
    QuestionThrottle throttle,
    RecentSubjects recentSubjects,
    SubjectResolver subjectResolver,
    TopicNameFormatter topicNames,
    TopicParser topicParser,
    DisambiguationReplies choices) {

  /** Creates the surroundings of all commands over the services. */
  public static CommandEnvironment of(
      CommandServices services, CommandRunner runner, QuestionThrottle throttle) {
    var repositories = services.subscriptions();
    var resolver = new SubjectResolver(services.catalogue(), repositories.subscriptions());
    var recentSubjects = new RecentSubjects();
    return new CommandEnvironment(
        services,
        runner,
        throttle,
        recentSubjects,
        resolver,
        new TopicNameFormatter(resolver, services.stories(), repositories.subscriptions()),
        new TopicParser(resolver, repositories.outlets()),
        new DisambiguationReplies(resolver, services.catalogue(), recentSubjects));
  }
}
