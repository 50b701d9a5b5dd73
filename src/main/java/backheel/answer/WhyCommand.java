package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.football.Catalogue;
import backheel.store.Decided;
import backheel.store.Reasons;
import backheel.store.Stories;
import backheel.story.Report;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.subscription.Veil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /why N}: why these reports are one story, and why this chat was told of it. */
final class WhyCommand implements Command {
  private static final int MOST = 12;
  private static final Set<String> KINDS = Set.of("copy", "match", "quote", "words", "abroad");

  private final Stories stories;
  private final Catalogue catalogue;
  private final Reasons reasons;
  private final ReasonTold told;
  private final Fewer fewer;
  private final Editors editors;

  WhyCommand(
      Stories stories,
      Catalogue catalogue,
      Reasons reasons,
      ReasonTold told,
      Fewer fewer,
      Editors editors) {
    this.stories = stories;
    this.catalogue = catalogue;
    this.reasons = reasons;
    this.told = told;
    this.fewer = fewer;
    this.editors = editors;
  }

  @Override
  public String name() {
    return "why";
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<Takes> takes() {
    return Takes.A_NUMBER;
  }

  @Override
  public boolean isAboutTheChat() {
    return true;
  }

  @Override
  public boolean isDiscreet() {
    return true;
  }

  @Override
  public Reply answer(Asked asked) {
    var typed = StoryAsked.read(asked, editors);
    if (typed.isEmpty()) {
      return asked.whichStory();
    }
    var wanted = typed.get();
    return stories
        .byNumber(asked.viewer(), wanted.number())
        .map(story ->
            wanted.rest().equals("less") && wanted.own()
                ? fewer.which(asked, story)
                : why(asked, story, wanted))
        .orElseGet(() -> asked.noStory(wanted.number()));
  }

  private Reply why(Asked asked, Story story, StoryAsked wanted) {
    var reply = Reply.builder(asked.language());
    reply.heading(asked.say("why.title", "n", story.number()));
    reply.paragraph(inShort(asked, story, wanted.chat()));
    var kept = stories.reasons(story.number());
    int place = 0;
    for (var report : story.reports().stream().limit(MOST).toList()) {
      place++;
      var why = kept.getOrDefault(report.id(), List.of());
      reply.item(
          Integer.toString(place),
          line(asked, story, report),
          List.of(
              asked.telling().veils(story)
                  ? new Run.Spoiler(why(asked, why, place))
                  : new Run.Plain(why(asked, why, place))));
    }
    for (var decided : stories.decisions(story.number())) {
      reply.small(decision(asked, decided));
    }
    reply.paragraph(
        told.of(asked, story, wanted.chat(), reasons.of(wanted.chat(), wanted.number())).words());
    var row = new ArrayList<Button>();
    row.add(Button.says(asked.say("button.more"), "/story " + story.number()));
    if (wanted.own() && fewer.isToldAnything(asked.chat())) {
      row.add(Button.says(asked.say("button.less"), "/why " + story.number() + " less"));
    }
    return reply.row(row).reply();
  }

  /** {@code This chat follows Achraf Hakimi · 3 outlets, first: Marca}. */
  private String inShort(Asked asked, Story story, String chat) {
    var first =
        story.reports().stream()
            .filter(report -> !report.outlet().isEmpty())
            .min(Comparator.comparing(Report::appearedAt))
            .map(Report::outlet);
    var parts = new ArrayList<String>();
    fewer
        .cause(chat, story)
        .ifPresent(wish -> parts.add(asked.say("why.follows", "name", fewer.name(asked, wish))));
    parts.add(
        first
            .map(name -> asked.say("why.outlets", "n", story.outletCount(), "name", name))
            .orElseGet(() -> asked.say("story.reports", "n", story.reports().size())));
    return String.join(" · ", parts);
  }

  private static List<Run> line(Asked asked, Story story, Report report) {
    var outlet = report.outlet().isEmpty() ? "" : report.outlet() + ": ";
    return Veil.runs(outlet + Veil.over(report.title(), asked.telling().veils(story)));
  }

  private String why(Asked asked, List<String> reasons, int place) {
    if (reasons.isEmpty()) {
      return asked.say(place == 1 ? "why.first" : "why.unknown");
    }
    return reasons.stream()
        .map(reason -> reason.split(" ", 2))
        .filter(parts -> KINDS.contains(parts[0]))
        .map(parts -> asked.say("why." + parts[0], "detail", detail(asked, parts)))
        .collect(Collectors.joining("; "));
  }

  /** The sides of a match are called as the chat's language does; other details are as reported. */
  private String detail(Asked asked, String[] reason) {
    if (reason.length < 2) {
      return "";
    }
    return reason[0].equals("match")
        ? Arrays.stream(reason[1].split(" - ", -1))
            .map(side -> side(asked, side))
            .collect(Collectors.joining(" – "))
        : reason[1];
  }

  private String side(Asked asked, String named) {
    return catalogue.findByName(named).stream()
        .filter(Subject::isSide)
        .findFirst()
        .map(side -> catalogue.name(side, asked.language()))
        .orElse(named);
  }

  private static String decision(Asked asked, Decided decided) {
    var key = decided.kind() == Decided.Kind.MERGE ? "why.merged" : "why.split";
    var said = asked.say(key, "other", decided.other(), "story", decided.story());
    return decided.why().isEmpty() ? said : said + " – " + decided.why();
  }
}
