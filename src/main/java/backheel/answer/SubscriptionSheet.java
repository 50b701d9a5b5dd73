package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.store.Chats;
import backheel.store.Outlets;
import backheel.store.Stories;
import backheel.store.Target;
import backheel.store.Terms;
import backheel.store.Viewer;
import backheel.store.Wish;
import backheel.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws one subscription: what is waited for, on which terms, and buttons that change them. */
final class SubscriptionSheet {
  private static final List<Integer> OUTLETS = List.of(1, 2, 3, 5);
  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "others");
  private static final int SEEN = 20;
  private static final int OFFERED = 6;

  private final Chats chats;
  private final Stories stories;
  private final Outlets outlets;
  private final TargetNames targets;

  SubscriptionSheet(Chats chats, Stories stories, Outlets outlets, TargetNames targets) {
    this.chats = chats;
    this.stories = stories;
    this.outlets = outlets;
    this.targets = targets;
  }

  /** The command line that does something with a wish. */
  static String line(Wish wish, String what) {
    return ("/subscription w" + wish.id() + " " + what).strip();
  }

  TermsTold told(Asked asked) {
    var local = ClockOf.chat(chats, asked);
    return new TermsTold(asked, local, folded -> outlets.named(folded).orElse(folded));
  }

  Reply draw(Asked asked, Wish wish) {
    var terms = wish.terms();
    var reply = Reply.builder(asked.language());
    reply.heading(new Run.Bold(targets.of(asked, wish)));
    for (var term : told(asked).each(terms)) {
      reply.item("•", List.of(new Run.Plain(term)), List.of());
    }
    kinds(asked, wish).forEach(reply::row);
    reply.row(outlets(asked, wish));
    reply.row(
        LANGUAGES.stream()
            .map(code -> {
              var label =
                  code.equals("others")
                      ? asked.say("button.others")
                      : code.toUpperCase(Locale.ROOT);
              return chosen(
                  terms.languages().contains(code),
                  label,
                  line(wish, "languages " + toggled(terms.languages(), code)));
            })
            .toList());
    var more = new ArrayList<Button>();
    more.add(Button.says(asked.say("button.never"), line(wish, "never")));
    more.add(pause(asked, wish));
    more.add(
        chosen(
            terms.silent(),
            asked.say("button.silent"),
            line(wish, terms.silent() ? "silent off" : "silent on")));
    if (!terms.ping().isEmpty()) {
      more.add(Button.says(asked.say("button.ping.off"), line(wish, "ping off")));
    }
    reply.row(more);
    reply.row(
        Button.says(asked.say("button.unfollow.short"), line(wish, "unfollow")),
        Button.says(asked.say("button.following"), "/following"));
    return reply.manner(Reply.Manner.REPLACE).reply();
  }

  /** Which stories, and whether at once: the buttons that stand under a new wish too. */
  List<List<Button>> kinds(Asked asked, Wish wish) {
    var terms = wish.terms();
    var kinds = new ArrayList<Button>();
    for (var kind : Terms.Kind.values()) {
      var name = kind.name().toLowerCase(Locale.ROOT);
      kinds.add(chosen(terms.kind() == kind, asked.say("button.kind." + name), line(wish, name)));
    }
    kinds.add(
        chosen(
            terms.digest(),
            asked.say("button.digest"),
            line(wish, terms.digest() ? "digest off" : "digest")));
    return List.of(kinds.subList(0, 3), kinds.subList(3, kinds.size()));
  }

  private static List<Button> outlets(Asked asked, Wish wish) {
    return OUTLETS.stream()
        .map(n ->
            chosen(
                wish.terms().outlets() == n,
                n == 1 ? asked.say("button.outlets.any") : asked.words().isolate(n + "+"),
                line(wish, "outlets " + n)))
        .toList();
  }

  private static Button pause(Asked asked, Wish wish) {
    return wish.terms().pausedUntil().isAfter(asked.now())
        ? Button.says(asked.say("button.resume.short"), line(wish, "resume"))
        : Button.says(asked.say("button.pause.short"), line(wish, "pause"));
  }

  /** No meaning by colour or place alone: what is chosen has a tick. */
  static Button chosen(boolean is, String label, String action) {
    return Button.says(is ? "✓ " + label : label, action);
  }

  private static String toggled(Set<String> languages, String code) {
    var others = new TreeSet<>(languages);
    if (!others.remove(code)) {
      others.add(code);
    }
    return others.isEmpty() ? "any" : String.join(",", others);
  }

  /** Asks back for how long. */
  Reply pauses(Asked asked, Wish wish) {
    return Reply.builder(asked.language())
        .paragraph(asked.say("pause.which", "name", targets.of(asked, wish)))
        .row(
            Button.says(asked.say("button.day"), line(wish, "pause 1d")),
            Button.says(asked.say("button.week"), line(wish, "pause 1w")),
            Button.says(asked.say("button.ever"), line(wish, "pause ever")))
        .row(Button.says(asked.say("button.back"), line(wish, "")))
        .manner(Reply.Manner.REPLACE)
        .reply();
  }

  /** Asks back whose reports are not to be told, of those who reported lately. */
  Reply nevers(Asked asked, Wish wish) {
    var reply = Reply.builder(asked.language());
    reply.paragraph(asked.say("never.which", "name", targets.of(asked, wish)));
    var row = new ArrayList<Button>();
    for (var outlet : seen(asked.viewer(), wish)) {
      boolean is = wish.terms().never().contains(Target.folded(outlet));
      row.add(chosen(is, Choices.cut(outlet, 24), line(wish, (is ? "allow " : "never ") + outlet)));
    }
    IntStream.range(0, (row.size() + 1) / 2)
        .forEach(i -> reply.row(row.subList(2 * i, Math.min(row.size(), 2 * i + 2))));
    reply.row(Button.says(asked.say("button.back"), line(wish, "")));
    return reply.manner(Reply.Manner.REPLACE).reply();
  }

  private List<String> seen(Viewer viewer, Wish wish) {
    var subjects = Target.subjects(wish.target());
    var page =
        subjects.isEmpty()
            ? stories.latest(viewer, 1, SEEN)
            : stories.about(viewer, subjects, 1, SEEN);
    var often =
        page.entries().stream()
            .map(Story::outlets)
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    var seen = new ArrayList<String>();
    wish.terms().never().stream()
        .sorted()
        .map(folded -> outlets.named(folded).orElse(folded))
        .forEach(seen::add);
    often.entrySet().stream()
        .sorted(
            Comparator.comparing(Map.Entry<String, Long>::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .filter(outlet -> !seen.contains(outlet))
        .forEach(seen::add);
    return seen.stream().limit(OFFERED).toList();
  }
}
