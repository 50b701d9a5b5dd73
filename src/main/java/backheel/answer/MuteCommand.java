package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.football.Folding;
import backheel.store.Chats;
import backheel.store.Mutes;
import backheel.store.Stories;
import backheel.store.Target;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code /mute NAME [1w]}: no story about somebody or something for a while: {@code /mute hakimi +
 * real madrid 1w}, {@code /mute story 12}. A number alone asks what of that story is meant.
 */
final class MuteCommand implements Command {
  private static final Duration FOR = Duration.ofDays(1);
  private static final Pattern NUMBER = Pattern.compile("^[#№]?+\\s*+(\\d{1,12})");
  private static final Set<String> STORY = Set.of("story", "actu", "noticia", Folding.fold("خبر"));
  private static final int OFFERED = 3;

  private final Mutes mutes;
  private final Stories stories;
  private final Chats chats;
  private final Choices choices;
  private final Aims aims;
  private final TargetNames targets;

  MuteCommand(
      Mutes mutes, Stories stories, Chats chats, Choices choices, Aims aims, TargetNames targets) {
    this.mutes = mutes;
    this.stories = stories;
    this.chats = chats;
    this.choices = choices;
    this.aims = aims;
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
  public List<Takes> takes() {
    return Takes.A_NAME;
  }

  @Override
  public Reply answer(Asked asked) {
    if (asked.argument().isEmpty()) {
      return Reply.builder(asked.language())
          .paragraph(asked.say("name.missing", "command", "/mute"))
          .small(asked.say("mute.how"))
          .reply();
    }
    var number = NUMBER.matcher(asked.argument());
    if (number.matches()) {
      return stories
          .byNumber(asked.viewer(), Long.parseLong(number.group(1)))
          .map(story -> which(asked, story))
          .orElseGet(() -> asked.noStory(number.group(1)));
    }
    var span = Span.at(asked.argument());
    var what = span.map(Span::before).orElse(asked.argument());
    var story = story(what);
    if (story.isPresent()) {
      return mute(asked, story.get(), span);
    }
    return switch (aims.read(what)) {
      case Aim.At(var target, var name) when Target.isSubject(target) || Target.isBoth(target) ->
          mute(asked, target, span);
      case Aim.At(var target, var name) ->
          Reply.text(
              asked.language(), asked.say("mute.never", "name", name.isEmpty() ? what : name));
      case Aim.Several(var subjects) -> choices.which(asked, name(), subjects);
      case Aim.Pairs(var pairs) -> choices.pairs(asked, name(), pairs, targets);
      case Aim.Nothing(var name) -> choices.nobody(asked, name(), name);
      case Aim.Malformed(var why) ->
          Reply.text(asked.language(), asked.say(why.key(), why.arguments()));
    };
  }

  /** {@code story 12}, or {@code story/12}. */
  private static Optional<String> story(String what) {
    var parts = what.split("[\\s/]+", 2);
    if (parts.length == 2 && STORY.contains(Folding.fold(parts[0]))) {
      var number = NUMBER.matcher(parts[1].strip());
      if (number.matches()) {
        return Optional.of(Target.story(Long.parseLong(number.group(1))));
      }
    }
    return Optional.empty();
  }

  private Reply mute(Asked asked, String target, Optional<Span> span) {
    var until = span.map(s -> s.from(asked.now())).orElse(asked.now().plus(FOR));
    mutes.add(asked.chat(), target, until);
    var name = targets.of(asked, target, "");
    return Reply.builder(asked.language())
        .paragraph(
            span.isEmpty()
                ? asked.say("mute.done", "name", name)
                : until.equals(Mutes.FOR_EVER)
                    ? asked.say("mute.done.ever", "name", name)
                    : asked.say(
                        "mute.done.until",
                        "name",
                        name,
                        "time",
                        ClockOf.chat(chats, asked).when(until)))
        .row(Button.says(asked.say("button.undo"), "/unmute " + target))
        // Whoever chose from a list sees the choice; under an alert the alert must stay.
        .manner(span.isEmpty() ? Reply.Manner.NOTE : Reply.Manner.REPLACE)
        .reply();
  }

  /** What of a story is to be heard of no more: itself, the saga, or somebody in it. */
  private Reply which(Asked asked, Story story) {
    var reply = Reply.builder(asked.language());
    reply.paragraph(asked.say("mute.which"));
    var day = asked.say("button.day");
    var week = asked.say("button.week");
    reply.row(
        Button.says(
            asked.say("button.mute.story"), "/mute " + Target.story(story.number()) + " 1w"));
    for (var target : targets(story)) {
      var name = targets.inShort(asked, target, "");
      reply.row(
          Button.says(Choices.cut(name, 24) + " · " + day, "/mute " + target + " 1d"),
          Button.says(Choices.cut(name, 24) + " · " + week, "/mute " + target + " 1w"));
    }
    return reply.manner(Reply.Manner.DISCREET).reply();
  }

  /** The person first, then the saga of the two that the story is most about, then a side. */
  static List<String> targets(Story story) {
    var subjects =
        story.subjects().stream()
            .map(SubjectCount::subject)
            .filter(subject -> subject.isPerson() || subject.isSide())
            .toList();
    var targets = new ArrayList<String>();
    var person = subjects.stream().filter(Subject::isPerson).findFirst();
    var side = subjects.stream().filter(Subject::isSide).findFirst();
    person.ifPresent(one -> {
      targets.add(one.key());
      side.ifPresent(other -> targets.add(Target.both(one.key(), other.key())));
    });
    subjects.stream().map(Subject::key).filter(key -> !targets.contains(key)).forEach(targets::add);
    return targets.stream().limit(OFFERED).toList();
  }
}
