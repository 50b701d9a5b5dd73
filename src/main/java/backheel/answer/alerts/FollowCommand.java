package backheel.answer.alerts;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.ParsedTopic;
import backheel.answer.command.TopicNameFormatter;
import backheel.answer.command.TopicParser;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.LocalizedTexts;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Reply;
import backheel.football.Slug;
import backheel.phrase.MalformedPhraseException;
import backheel.phrase.SearchPhrase;
import backheel.store.chat.ChatLookup;
import backheel.store.subscription.Subscriptions;
import backheel.story.Subject;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command {@code /follow NAME}, which subscribes the chat to every story about a subject, about
 * two sides together, from an outlet, or with certain words.
 */
final class FollowCommand implements Command {
  static final int MAX_FOLLOWS_PER_CHAT = 50;
  static final int MAX_PHRASES_PER_CHAT = 25;

  private final ChatLookup chats;
  private final Subscriptions subscriptions;
  private final DisambiguationReplies disambiguationReplies;
  private final TopicParser topicParser;
  private final TopicNameFormatter targets;
  private final SubscriptionView sheet;

  FollowCommand(
      ChatLookup chats,
      Subscriptions subscriptions,
      DisambiguationReplies disambiguationReplies,
      TopicParser topicParser,
      TopicNameFormatter targets,
      SubscriptionView sheet) {
    this.chats = chats;
    this.subscriptions = subscriptions;
    this.disambiguationReplies = disambiguationReplies;
    this.topicParser = topicParser;
    this.targets = targets;
    this.sheet = sheet;
  }

  @Override
  public String name() {
    return "follow";
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public boolean needsPostingPermission() {
    return true;
  }

  @Override
  public Optional<Button> privateAlternative(CommandRequest request) {
    return topicParser.parse(request.argument())
                instanceof ParsedTopic.OneTopic(var target, var name)
            && target instanceof Topic.OfSubject(var subject)
        ? following(request.messages(), subject)
        : Optional.empty();
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return ArgumentSpec.NAME;
  }

  @Override
  public Reply answer(CommandRequest request) {
    // A person who is not in the catalogue can be followed by their full name.
    if (request.argument().matches("\\+\\p{L}[\\p{L} .'’-]{2,60}")) {
      var name = request.argument().substring(1).strip();
      // The id that reports give to uncatalogued names; with any other no story would ever match.
      var open = new Subject(Subject.Kind.PERSON, Slug.of(name), name);
      return follow(request, new Topic.OfSubject(open.key()), name);
    }
    if (request.argument().isEmpty()) {
      return Reply.builder(request.language())
          .paragraph(request.text("name.missing", "command", "/follow"))
          .smallPrint(request.text("follow.what"))
          .build();
    }
    return switch (topicParser.parse(request.argument())) {
      case ParsedTopic.OneTopic(var target, var name) -> follow(request, target, name);
      case ParsedTopic.Ambiguous(var subjects) ->
          disambiguationReplies.ask(request, name(), subjects);
      case ParsedTopic.Pairs(var pairs) ->
          disambiguationReplies.askPair(request, name(), pairs, targets);
      case ParsedTopic.Unknown(var name) -> nobody(request, name);
      case ParsedTopic.Malformed(var why) ->
          Reply.builder(request.language())
              .paragraph(request.text(why.key(), why.arguments()))
              .smallPrint(request.text("phrase.help"))
              .build();
    };
  }

  /**
   * Returns a reply to an unknown name, which offers the nearest names, the person as typed, or the
   * words themselves.
   */
  private Reply nobody(CommandRequest request, String name) {
    var reply = disambiguationReplies.unknown(request, name(), name);
    var rows = new ArrayList<>(reply.buttons());
    if (name.matches("\\p{L}++(?:[ '’.-]++\\p{L}++)++") && name.length() <= 60) {
      rows.add(
          List.of(Button.command(request.text("button.follow", "name", name), "/follow +" + name)));
    }
    try {
      var words = SearchPhrase.parse(name).canonical();
      rows.add(
          List.of(
              Button.command(
                  request.text(
                      "button.follow.words", "words", DisambiguationReplies.shorten(words, 24)),
                  "/follow " + new Topic.Words(words).key())));
    } catch (MalformedPhraseException e) {
      return reply.withButtons(rows);
    }
    return reply.withButtons(rows);
  }

  private Reply follow(CommandRequest request, Topic target, String called) {
    var known = subscriptions.find(request.chat(), target);
    if (known.isEmpty() && isFull(request.chat())) {
      return Reply.text(request.language(), request.text("follow.full", "n", MAX_FOLLOWS_PER_CHAT));
    }
    if (known.isEmpty() && target instanceof Topic.Words && hasTooManyPhrases(request.chat())) {
      return Reply.text(
          request.language(), request.text("follow.full.words", "n", MAX_PHRASES_PER_CHAT));
    }
    subscriptions.add(request.chat(), target, called, SubscriptionFilter.UNFILTERED);
    var subscription = subscriptions.find(request.chat(), target).orElseThrow();
    var name = targets.of(request, subscription);
    var reply = Reply.builder(request.language());
    reply.paragraph(request.text(known.isEmpty() ? key(target) : "follow.already", "name", name));
    if (chats.settings(request.chat()).paused()) {
      reply.smallPrint(request.text("follow.paused"));
    }
    if (!chats.home(request.chat()).equals(request.chat())) {
      reply.smallPrint(request.text("follow.elsewhere"));
    }
    sheet.kinds(request, subscription).forEach(reply::row);
    return reply
        .row(
            known.isEmpty()
                ? Button.command(
                    request.text("button.undo"),
                    SubscriptionView.commandLine(subscription, "unfollow"))
                : Button.command(
                    request.text("button.unfollow.short"),
                    SubscriptionView.commandLine(subscription, "unfollow")),
            Button.command(
                request.text("button.filter"), SubscriptionView.commandLine(subscription, "")),
            Button.command(request.text("button.following"), "/following"))
        .mode(known.isEmpty() ? Reply.ReplyMode.EPHEMERAL : Reply.ReplyMode.NOTE)
        .build();
  }

  private static String key(Topic target) {
    return switch (target) {
      case Topic.Words words -> "follow.done.words";
      case Topic.Outlet outlet -> "follow.done.outlet";
      case Topic.Pair pair -> "follow.done.both";
      case Topic.OfSubject subject -> "follow.done";
      case Topic.Feed feed -> "follow.done";
      case Topic.Everything everything -> "follow.done";
      case Topic.OneStory story -> "follow.done";
    };
  }

  /**
   * Returns whether the chat has reached the limit of phrases, which is lower than that of names
   * because each phrase is searched for in every report.
   */
  private boolean hasTooManyPhrases(ChatId chat) {
    return subscriptions.ofChat(chat).stream()
            .filter(subscription -> subscription.topic() instanceof Topic.Words)
            .count()
        >= MAX_PHRASES_PER_CHAT;
  }

  private boolean isFull(ChatId chat) {
    return subscriptions.ofChat(chat).stream()
            .filter(subscription -> !(subscription.topic() instanceof Topic.Feed))
            .filter(subscription -> !subscription.topic().equals(Topic.everything()))
            .count()
        >= MAX_FOLLOWS_PER_CHAT;
  }

  /**
   * Returns a button that follows a subject in the private chat of the person who presses it; none
   * if the key is too long.
   */
  private static Optional<Button> following(LocalizedTexts words, String key) {
    var button = Button.privateCommand(words.text("button.follow.private"), "/follow " + key);
    return button.action().length() <= 64 ? Optional.of(button) : Optional.empty();
  }
}
