package backheel.answer;

import backheel.chat.Button;
import backheel.store.Chats;
import backheel.store.Mutes;
import backheel.store.Reason;
import backheel.store.Target;
import backheel.store.Wish;
import backheel.store.Wishes;
import backheel.story.Story;
import backheel.story.SubjectCount;
import backheel.subscription.rhythm.QuietHours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in words why a chat was told of a story or was not, with buttons that would change it. */
final class ReasonTold {
  private static final int OFFERED = 3;

  private final Chats chats;
  private final Wishes wishes;
  private final Mutes mutes;
  private final TargetNames targets;

  ReasonTold(Chats chats, Wishes wishes, Mutes mutes, TargetNames targets) {
    this.chats = chats;
    this.wishes = wishes;
    this.mutes = mutes;
    this.targets = targets;
  }

  /** The reason in words, and rows of buttons, perhaps none. */
  record Answer(String words, List<List<Button>> buttons) {
    Answer {
      buttons = List.copyOf(buttons);
    }

    Answer(String words, Button... row) {
      this(words, row.length == 0 ? List.of() : List.of(List.of(row)));
    }
  }

  Answer of(Asked asked, Story story, String chat, Reason reason) {
    var local = new Local(asked.words(), ClockOf.zone(chats, chat), asked.now());
    return switch (reason) {
      case Reason.Told(var at, var where, var because) ->
          new Answer(
              asked.say(
                  where.equals(asked.chat()) ? "whynot.told" : "whynot.told.elsewhere",
                  "time",
                  local.when(at),
                  "name",
                  name(asked, chat, because)));
      case Reason.Owed owed -> owed(asked, chat, local, owed);
      case Reason.Kept(var until, var why, var because) ->
          kept(asked, chat, why, because, local.when(until));
      case Reason.GivenUp(var at, var why) ->
          new Answer(asked.say("whynot.givenup", "time", local.when(at), "why", why));
      case Reason.SetAside(var into) -> new Answer(asked.say("whynot.merged", "n", into));
      case Reason.Withheld(var at, var cause, var because) ->
          withheld(asked, story, chat, cause, because);
      case Reason.Earlier(var because, var since) ->
          new Answer(
              asked.say(
                  "whynot.earlier", "name", name(asked, chat, because), "time", local.when(since)));
      case Reason.Missed(var because) ->
          new Answer(asked.say("whynot.missed", "name", name(asked, chat, because)));
      case Reason.Gone(var why) -> new Answer(asked.say("whynot.gone", "why", why));
      case Reason.NotAsked notAsked -> notAsked(asked, story);
    };
  }

  private String name(Asked asked, String chat, String target) {
    return targets.of(asked, target, wish(chat, target).map(Wish::name).orElse(""));
  }

  private Optional<Wish> wish(String chat, String target) {
    return wishes.find(chat, target);
  }

  private Answer owed(Asked asked, String chat, Local local, Reason.Owed owed) {
    var since = local.when(owed.since());
    var quiet =
        QuietHours.read(chats.settings(chats.home(chat)).hours().quiet())
            .flatMap(hours -> hours.endsAt(asked.now(), local.zone()));
    if (owed.attempts() > 0 && !owed.trouble().isEmpty()) {
      return new Answer(
          asked.say(
              "whynot.trouble",
              "n",
              owed.attempts(),
              "why",
              owed.trouble(),
              "time",
              local.when(owed.next())));
    } else if (quiet.isPresent()) {
      return new Answer(
          asked.say("whynot.quiet", "time", local.when(quiet.get())),
          Button.says(asked.say("button.quiet"), "/settings quiet"));
    }
    return new Answer(asked.say("whynot.owed", "time", since));
  }

  private Answer kept(Asked asked, String chat, String why, String because, String when) {
    return switch (why) {
      case "CAP" ->
          new Answer(
              asked.say(
                  "whynot.cap", "time", when, "n", chats.settings(chats.home(chat)).hours().cap()),
              Button.says(asked.say("button.cap"), "/settings cap"));
      case "MATCH_DAY" ->
          new Answer(
              asked.say("whynot.matchday", "time", when),
              Button.says(asked.say("button.matchdays.off"), "/settings matchdays off"));
      default ->
          wish(chat, because)
              .map(wish ->
                  new Answer(
                      asked.say("whynot.digest", "time", when, "name", targets.of(asked, wish)),
                      Button.says(
                          asked.say("button.now"), SubscriptionSheet.line(wish, "digest off"))))
              .orElseGet(() ->
                  new Answer(
                      asked.say(
                          "whynot.digest", "time", when, "name", name(asked, chat, because))));
    };
  }

  private Answer withheld(Asked asked, Story story, String chat, String cause, String because) {
    var name = name(asked, chat, because);
    var wish = wish(chat, because);
    return switch (cause) {
      case "paused" ->
          new Answer(
              asked.say("whynot.paused"),
              Button.says(asked.say("button.resume"), "/settings resume"));
      case "muted" -> muted(asked, story, chat);
      case "bait" ->
          new Answer(
              asked.say("whynot.bait"),
              Button.says(asked.say("button.bait"), "/settings clickbait on"));
      case "resting" ->
          answer(asked, "whynot.resting", name, wish, "button.resume.short", "resume");
      case "language" ->
          answer(asked, "whynot.language", name, wish, "button.languages.any", "languages any");
      case "outlet" ->
          wish.map(w -> never(asked, story, name, w))
              .orElseGet(() -> new Answer(asked.say("whynot.outlet", "name", name)));
      case "outlets" ->
          answer(asked, "whynot.outlets", name, wish, "button.outlets.one", "outlets 1");
      case "small" -> answer(asked, "whynot.small", name, wish, "button.kind.all", "all");
      case "quotes" -> answer(asked, "whynot.quotes", name, wish, "button.kind.all", "all");
      default -> answer(asked, "whynot.results", name, wish, "button.kind.all", "all");
    };
  }

  private static Answer answer(
      Asked asked, String key, String name, Optional<Wish> wish, String button, String what) {
    var words = asked.say(key, "name", name);
    return wish.map(w ->
            new Answer(
                words,
                Button.says(asked.say(button), SubscriptionSheet.line(w, what)),
                Button.says(asked.say("button.terms"), SubscriptionSheet.line(w, ""))))
        .orElseGet(() -> new Answer(words));
  }

  private static Answer never(Asked asked, Story story, String name, Wish wish) {
    var row = new ArrayList<Button>();
    story.outlets().stream()
        .filter(outlet -> wish.terms().never().contains(Target.folded(outlet)))
        .limit(OFFERED)
        .forEach(outlet ->
            row.add(
                Button.says(
                    asked.say("button.allow", "name", outlet),
                    SubscriptionSheet.line(wish, "allow " + outlet))));
    var words = asked.say("whynot.outlet", "name", name);
    return row.isEmpty() ? new Answer(words) : new Answer(words, List.of(row));
  }

  private Answer muted(Asked asked, Story story, String chat) {
    var keys = story.subjects().stream().map(SubjectCount::subject).map(s -> s.key()).toList();
    var rows = new ArrayList<List<Button>>();
    var names = new ArrayList<String>();
    for (var mute : mutes.of(chat)) {
      var target = mute.target();
      boolean applies =
          Target.isStory(target)
              ? target.equals(Target.story(story.number()))
              : keys.containsAll(Target.subjects(target));
      if (applies) {
        names.add(targets.of(asked, target, ""));
        rows.add(
            List.of(
                Button.says(
                    asked.say("button.unmute", "name", targets.inShort(asked, target, "")),
                    "/unmute " + target)));
      }
    }
    return new Answer(
        names.isEmpty()
            ? asked.say("whynot.muted.past")
            : asked.say("whynot.muted", "names", String.join(asked.say("list.comma"), names)),
        rows);
  }

  /** Whom it is about, to be followed. */
  private static Answer notAsked(Asked asked, Story story) {
    var subjects = story.subjects().stream().map(SubjectCount::subject).limit(OFFERED).toList();
    var rows =
        subjects.stream()
            .map(subject ->
                List.of(
                    Button.says(
                        asked.say("button.follow", "name", asked.telling().name(subject)),
                        "/follow " + subject.key())))
            .toList();
    return subjects.isEmpty()
        ? new Answer(asked.say("whynot.nobody"))
        : new Answer(asked.say("whynot.notasked", "names", asked.telling().about(story)), rows);
  }
}
