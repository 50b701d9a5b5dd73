package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.football.Slug;
import backheel.phrase.MalformedPhraseException;
import backheel.phrase.Phrase;
import backheel.store.Chats;
import backheel.store.Target;
import backheel.store.Terms;
import backheel.store.Wishes;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /follow NAME}: hear every story about somebody or something from now on, of two sides
 * together, of an outlet, or with certain words.
 */
final class FollowCommand implements Command {
  static final int MOST = 50;
  static final int MOST_WORDS = 25;

  private final Chats chats;
  private final Wishes wishes;
  private final Choices choices;
  private final Aims aims;
  private final TargetNames targets;
  private final SubscriptionSheet sheet;

  FollowCommand(
      Chats chats,
      Wishes wishes,
      Choices choices,
      Aims aims,
      TargetNames targets,
      SubscriptionSheet sheet) {
    this.chats = chats;
    this.wishes = wishes;
    this.choices = choices;
    this.aims = aims;
    this.targets = targets;
    this.sheet = sheet;
  }

  @Override
  public String name() {
    return "follow";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("suivre", "seguir", "تابع", "متابعة");
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public boolean bringsPosts() {
    return true;
  }

  @Override
  public Optional<Button> privately(Asked asked) {
    return aims.read(asked.argument()) instanceof Aim.At(var target, var name)
            && Target.isSubject(target)
        ? ForOneself.following(asked.words(), target)
        : Optional.empty();
  }

  @Override
  public List<Takes> takes() {
    return Takes.A_NAME;
  }

  @Override
  public Reply answer(Asked asked) {
    // Somebody whom the catalogue does not know can be followed under the full name.
    if (asked.argument().matches("\\+\\p{L}[\\p{L} .'’-]{2,60}")) {
      var name = asked.argument().substring(1).strip();
      // The id that reports give to open names, or no story would ever match.
      var open = new Subject(Subject.Kind.PERSON, Slug.of(name), name);
      return follow(asked, open.key(), name);
    }
    if (asked.argument().isEmpty()) {
      return Reply.builder(asked.language())
          .paragraph(asked.say("name.missing", "command", "/follow"))
          .small(asked.say("follow.what"))
          .reply();
    }
    return switch (aims.read(asked.argument())) {
      case Aim.At(var target, var name) -> follow(asked, target, name);
      case Aim.Several(var subjects) -> choices.which(asked, name(), subjects);
      case Aim.Pairs(var pairs) -> choices.pairs(asked, name(), pairs, targets);
      case Aim.Nothing(var name) -> nobody(asked, name);
      case Aim.Malformed(var why) ->
          Reply.builder(asked.language())
              .paragraph(asked.say(why.key(), why.arguments()))
              .small(asked.say("phrase.help"))
              .reply();
    };
  }

  /** Nobody is called so: the nearest names, the person as typed, or the words themselves. */
  private Reply nobody(Asked asked, String name) {
    var reply = choices.nobody(asked, name(), name);
    var rows = new ArrayList<>(reply.buttons());
    if (name.matches("\\p{L}++(?:[ '’.-]++\\p{L}++)++") && name.length() <= 60) {
      rows.add(List.of(Button.says(asked.say("button.follow", "name", name), "/follow +" + name)));
    }
    try {
      var words = Phrase.parse(name).canonical();
      rows.add(
          List.of(
              Button.says(
                  asked.say("button.follow.words", "words", Choices.cut(words, 24)),
                  "/follow " + Target.words(words))));
    } catch (MalformedPhraseException e) {
      return reply.withButtons(rows);
    }
    return reply.withButtons(rows);
  }

  private Reply follow(Asked asked, String target, String called) {
    var known = wishes.find(asked.chat(), target);
    if (known.isEmpty() && isFull(asked.chat())) {
      return Reply.text(asked.language(), asked.say("follow.full", "n", MOST));
    }
    if (known.isEmpty() && Target.isWords(target) && waitsForManyWords(asked.chat())) {
      return Reply.text(asked.language(), asked.say("follow.full.words", "n", MOST_WORDS));
    }
    wishes.add(asked.chat(), target, called, Terms.NONE);
    var wish = wishes.find(asked.chat(), target).orElseThrow();
    var name = targets.of(asked, wish);
    var reply = Reply.builder(asked.language());
    reply.paragraph(asked.say(known.isEmpty() ? key(target) : "follow.already", "name", name));
    if (chats.settings(asked.chat()).paused()) {
      reply.small(asked.say("follow.paused"));
    }
    if (!chats.home(asked.chat()).equals(asked.chat())) {
      reply.small(asked.say("follow.elsewhere"));
    }
    sheet.kinds(asked, wish).forEach(reply::row);
    return reply
        .row(
            known.isEmpty()
                ? Button.says(asked.say("button.undo"), SubscriptionSheet.line(wish, "unfollow"))
                : Button.says(
                    asked.say("button.unfollow.short"), SubscriptionSheet.line(wish, "unfollow")),
            Button.says(asked.say("button.terms"), SubscriptionSheet.line(wish, "")),
            Button.says(asked.say("button.following"), "/following"))
        .manner(known.isEmpty() ? Reply.Manner.DISCREET : Reply.Manner.NOTE)
        .reply();
  }

  private static String key(String target) {
    if (Target.isWords(target)) {
      return "follow.done.words";
    } else if (Target.isOutlet(target)) {
      return "follow.done.outlet";
    }
    return Target.isBoth(target) ? "follow.done.both" : "follow.done";
  }

  /** Each phrase is looked for in every report, so they cost more than names. */
  private boolean waitsForManyWords(String chat) {
    return wishes.of(chat).stream().filter(wish -> Target.isWords(wish.target())).count()
        >= MOST_WORDS;
  }

  private boolean isFull(String chat) {
    return wishes.of(chat).stream()
            .filter(wish -> !Target.isFeed(wish.target()))
            .filter(wish -> !wish.target().equals(Target.EVERYTHING))
            .count()
        >= MOST;
  }
}
