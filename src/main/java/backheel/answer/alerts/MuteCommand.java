package backheel.answer.alerts;

import backheel.answer.command.ChatTimeZoneLookup;
import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.ParsedTopic;
import backheel.answer.command.TopicNameFormatter;
import backheel.answer.command.TopicParser;
import backheel.chat.Button;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Reply;
import backheel.football.TextFolding;
import backheel.language.InputVocabulary;
import backheel.store.chat.ChatLookup;
import backheel.store.story.StoryLookup;
import backheel.store.subscription.Mutes;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.subscription.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The command {@code /mute NAME [1w]}, which suppresses the stories about a subject for a while:
 * {@code /mute hakimi + real madrid 1w}, {@code /mute story 12}. For a number alone it asks which
 * topic of that story to mute.
 */
final class MuteCommand implements Command {
  private static final Duration DEFAULT_DURATION = Duration.ofDays(1);
  private static final Pattern STORY_NUMBER = Pattern.compile("^[#№]?+\\s*+(\\d{1,12})");
  private static final Set<String> STORY_WORDS =
      InputVocabulary.words("typed.story", TextFolding::fold);
  private static final int MAX_OFFERED_TOPICS = 3;

  private final Mutes mutes;
  private final StoryLookup stories;
  private final ChatLookup chats;
  private final DisambiguationReplies disambiguationReplies;
  private final TopicParser topicParser;
  private final TopicNameFormatter targets;

  MuteCommand(
      Mutes mutes,
      StoryLookup stories,
      ChatLookup chats,
      DisambiguationReplies disambiguationReplies,
      TopicParser topicParser,
      TopicNameFormatter targets) {
    this.mutes = mutes;
    this.stories = stories;
    this.chats = chats;
    this.disambiguationReplies = disambiguationReplies;
    this.topicParser = topicParser;
    this.targets = targets;
  }

  @Override
  public String name() {
    return "mute";
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return ArgumentSpec.NAME;
  }

  @Override
  public Reply answer(CommandRequest request) {
    if (request.argument().isEmpty()) {
      return Reply.builder(request.language())
          .paragraph(request.text("name.missing", "command", "/mute"))
          .smallPrint(request.text("mute.how"))
          .build();
    }
    var number = STORY_NUMBER.matcher(request.argument());
    if (number.matches()) {
      return stories
          .byNumber(request.viewer(), Long.parseLong(number.group(1)))
          .map(story -> which(request, story))
          .orElseGet(() -> request.noStory(number.group(1)));
    }
    var span = DurationInput.parse(request.argument());
    var what = span.map(DurationInput::before).orElse(request.argument());
    var story = story(what);
    if (story.isPresent()) {
      return mute(request, story.get(), span);
    }
    return switch (topicParser.parse(what)) {
      case ParsedTopic.OneTopic(var target, var name)
          when target instanceof Topic.OfSubject || target instanceof Topic.Pair ->
          mute(request, target, span);
      case ParsedTopic.OneTopic(var target, var name) ->
          Reply.text(
              request.language(), request.text("mute.never", "name", name.isEmpty() ? what : name));
      case ParsedTopic.Ambiguous(var subjects) ->
          disambiguationReplies.ask(request, name(), subjects);
      case ParsedTopic.Pairs(var pairs) ->
          disambiguationReplies.askPair(request, name(), pairs, targets);
      case ParsedTopic.Unknown(var name) -> disambiguationReplies.unknown(request, name(), name);
      case ParsedTopic.Malformed(var why) ->
          Reply.text(request.language(), request.text(why.key(), why.arguments()));
    };
  }

  /** Parses {@code story 12}, or {@code story/12}, into a topic. */
  static Optional<Topic> story(String what) {
    var parts = what.split("[\\s/]+", 2);
    if (parts.length == 2 && STORY_WORDS.contains(TextFolding.fold(parts[0]))) {
      var number = STORY_NUMBER.matcher(parts[1].strip());
      if (number.matches()) {
        return Optional.of(new Topic.OneStory(Long.parseLong(number.group(1))));
      }
    }
    return Optional.empty();
  }

  private Reply mute(CommandRequest request, Topic target, Optional<DurationInput> span) {
    var until =
        span.map(s -> s.endFrom(request.now())).orElse(request.now().plus(DEFAULT_DURATION));
    mutes.add(request.chat(), target, until);
    var name = targets.of(request, target, "");
    return Reply.builder(request.language())
        .paragraph(
            span.isEmpty()
                ? request.text("mute.done", "name", name)
                : until.equals(Mutes.FOREVER)
                    ? request.text("mute.done.ever", "name", name)
                    : request.text(
                        "mute.done.until",
                        "name",
                        name,
                        "time",
                        ChatTimeZoneLookup.timeFormat(chats, request).when(until)))
        .row(Button.command(request.text("button.undo"), "/unmute " + target.key()))
        // A choice from a list replaces the list; an alert must stay.
        .mode(span.isEmpty() ? Reply.ReplyMode.NOTE : Reply.ReplyMode.REPLACE)
        .build();
  }

  /** Asks which topic of a story to mute: the story itself, the saga, or a subject in it. */
  private Reply which(CommandRequest request, Story story) {
    var reply = Reply.builder(request.language());
    reply.paragraph(request.text("mute.which"));
    var day = request.text("button.day");
    var week = request.text("button.week");
    reply.row(
        Button.command(
            request.text("button.mute.story"),
            "/mute " + new Topic.OneStory(story.number()).key() + " 1w"));
    for (var target : targets(story)) {
      var name = targets.inShort(request, target, "");
      reply.row(
          Button.command(
              DisambiguationReplies.shorten(name, 24) + " · " + day,
              "/mute " + target.key() + " 1d"),
          Button.command(
              DisambiguationReplies.shorten(name, 24) + " · " + week,
              "/mute " + target.key() + " 1w"));
    }
    return reply.mode(Reply.ReplyMode.EPHEMERAL).build();
  }

  /**
   * Returns the topics of a story: the person, then the saga of the two subjects that the story is
   * most about, then a side.
   */
  static List<Topic> targets(Story story) {
    var subjects =
        story.subjects().stream()
            .map(SubjectCount::subject)
            .filter(subject -> subject.isPerson() || subject.isSide())
            .toList();
    var targets = new ArrayList<Topic>();
    var person = subjects.stream().filter(Subject::isPerson).findFirst();
    var side = subjects.stream().filter(Subject::isSide).findFirst();
    person.ifPresent(one -> {
      targets.add(new Topic.OfSubject(one.key()));
      side.ifPresent(other -> targets.add(new Topic.Pair(one.key(), other.key())));
    });
    subjects.stream()
        .map(subject -> new Topic.OfSubject(subject.key()))
        .filter(topic -> !targets.contains(topic))
        .forEach(targets::add);
    return targets.stream().limit(MAX_OFFERED_TOPICS).toList();
  }
}
