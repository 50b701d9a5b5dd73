package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.store.Chats;
import backheel.store.Decided;
import backheel.store.Stories;
import backheel.store.Target;
import backheel.store.Wishes;
import backheel.story.Counted;
import backheel.story.Report;
import backheel.story.Story;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /why N}: why these reports are one story, and why this chat was told of it. */
final class WhyCommand implements Command {
  private static final int MOST = 12;
  private static final Set<String> KINDS = Set.of("copy", "match", "quote", "words", "abroad");

  private final Stories stories;
  private final Wishes wishes;

  WhyCommand(Stories stories, Wishes wishes) {
    this.stories = stories;
    this.wishes = wishes;
  }

  @Override
  public String name() {
    return "why";
  }

  @Override
  public List<Takes> takes() {
    return List.of(new Takes("number", true, false));
  }

  @Override
  public Reply answer(Asked asked) {
    var number = asked.argument().replaceFirst("^[#№]\\s*", "");
    if (!number.matches("\\d{1,12}")) {
      return Reply.text(asked.language(), asked.say("story.missing"));
    }
    return stories
        .byNumber(Long.parseLong(number))
        .map(story -> why(asked, story))
        .orElseGet(() ->
            Reply.builder(asked.language())
                .paragraph(asked.say("story.none", "number", number))
                .row(Button.says(asked.say("button.latest"), "/latest"))
                .reply());
  }

  private Reply why(Asked asked, Story story) {
    var reply = Reply.builder(asked.language());
    reply.heading(asked.say("why.title", "n", story.number()));
    var reasons = stories.reasons(story.number());
    int place = 0;
    for (var report : story.reports().stream().limit(MOST).toList()) {
      place++;
      var why = reasons.getOrDefault(report.id(), List.of());
      reply.item(
          Integer.toString(place),
          List.of(new Run.Plain(line(report))),
          List.of(new Run.Plain(why(asked, why, place))));
    }
    for (var decided : stories.decisions(story.number())) {
      reply.small(decision(asked, decided));
    }
    return reply
        .paragraph(told(asked, story))
        .row(Button.says(asked.say("button.more"), "/story " + story.number()))
        .reply();
  }

  private static String line(Report report) {
    return report.outlet().isEmpty() ? report.title() : report.outlet() + ": " + report.title();
  }

  private static String why(Asked asked, List<String> reasons, int place) {
    if (reasons.isEmpty()) {
      return asked.say(place == 1 ? "why.first" : "why.unknown");
    }
    return reasons.stream()
        .map(reason -> reason.split(" ", 2))
        .filter(parts -> KINDS.contains(parts[0]))
        .map(parts -> asked.say("why." + parts[0], "detail", parts.length > 1 ? parts[1] : ""))
        .collect(Collectors.joining("; "));
  }

  private static String decision(Asked asked, Decided decided) {
    var key = decided.kind() == Decided.Kind.MERGE ? "why.merged" : "why.split";
    var said = asked.say(key, "other", decided.other(), "story", decided.story());
    return decided.why().isEmpty() ? said : said + " – " + decided.why();
  }

  private String told(Asked asked, Story story) {
    var because = stories.toldBecause(asked.chat(), story.number());
    if (because.isEmpty()) {
      return asked.say("why.told.not");
    }
    var why = because.get();
    if (why.equals(Chats.EVERY_STORY)) {
      return asked.say("why.told.everything");
    }
    return story.subjects().stream()
        .map(Counted::subject)
        .filter(subject -> subject.key().equals(why))
        .findFirst()
        .map(subject -> asked.say("why.told.name", "name", asked.telling().name(subject)))
        .orElseGet(() ->
            Target.isFeed(why)
                ? asked.say("why.told.feed", "title", feed(asked, Target.bare(why)))
                : asked.say("why.told.name", "name", wishes.nameOf(why).orElse(why)));
  }

  private String feed(Asked asked, String key) {
    return wishes.subscriptions(asked.chat()).stream()
        .filter(feed -> feed.key().equals(key))
        .map(feed -> feed.title().isEmpty() ? feed.address() : feed.title())
        .findFirst()
        .orElse(key);
  }
}
