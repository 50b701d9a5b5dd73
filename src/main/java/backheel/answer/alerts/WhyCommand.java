package backheel.answer.alerts;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.StoryModerationActions;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Reply;
import backheel.chat.RichText;
import backheel.chat.TextSpan;
import backheel.football.Catalogue;
import backheel.store.story.EditorialDecision;
import backheel.store.story.StoryHistory;
import backheel.store.story.StoryLookup;
import backheel.store.subscription.DeliveryExplainer;
import backheel.story.JoinReason;
import backheel.story.Report;
import backheel.story.Story;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command {@code /why N}, which explains why the reports form one story and why this chat
 * received it.
 */
final class WhyCommand implements Command {
  private static final int MAX_REPORTS = 12;

  private final StoryLookup stories;
  private final StoryHistory history;
  private final Catalogue catalogue;
  private final DeliveryExplainer explanations;
  private final DeliveryExplanationRenderer told;
  private final FewerAlertsMenu fewerAlertsMenu;
  private final StoryModerationActions storyModerationActions;

  WhyCommand(
      StoryLookup stories,
      StoryHistory history,
      Catalogue catalogue,
      DeliveryExplainer explanations,
      DeliveryExplanationRenderer told,
      FewerAlertsMenu fewerAlertsMenu,
      StoryModerationActions storyModerationActions) {
    this.stories = stories;
    this.history = history;
    this.catalogue = catalogue;
    this.explanations = explanations;
    this.told = told;
    this.fewerAlertsMenu = fewerAlertsMenu;
    this.storyModerationActions = storyModerationActions;
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
  public List<ArgumentSpec> arguments() {
    return ArgumentSpec.NUMBER;
  }

  @Override
  public boolean isAboutChat() {
    return true;
  }

  @Override
  public boolean isForAskerOnly() {
    return true;
  }

  @Override
  public Reply answer(CommandRequest request) {
    var typed = ExplanationRequest.parse(request, storyModerationActions);
    if (typed.isEmpty()) {
      return request.askForStory();
    }
    var wanted = typed.get();
    return stories
        .byNumber(request.viewer(), wanted.number())
        .map(story ->
            wanted.rest().equals("less") && wanted.isOwnChat()
                ? fewerAlertsMenu.ask(request, story)
                : why(request, story, wanted))
        .orElseGet(() -> request.noStory(wanted.number()));
  }

  private Reply why(CommandRequest request, Story story, ExplanationRequest wanted) {
    var reply = Reply.builder(request.language());
    reply.heading(request.text("why.title", "n", story.number()));
    reply.paragraph(inShort(request, story, wanted.chat()));
    var kept = history.joinReasons(story.number());
    int place = 0;
    for (var report : story.reports().stream().limit(MAX_REPORTS).toList()) {
      place++;
      var why = kept.getOrDefault(report.id(), List.of());
      reply.item(
          Integer.toString(place),
          line(request, story, report).spans(),
          List.of(
              request.renderer().hidesSpoilers(story)
                  ? new TextSpan.Spoiler(why(request, why, place))
                  : new TextSpan.Plain(why(request, why, place))));
    }
    for (var editorialDecision : history.decisions(story.number())) {
      reply.smallPrint(decision(request, editorialDecision));
    }
    reply.paragraph(
        told.explain(
                request, story, wanted.chat(), explanations.explain(wanted.chat(), wanted.number()))
            .words());
    var row = new ArrayList<Button>();
    row.add(Button.command(request.text("button.more"), "/story " + story.number()));
    if (wanted.isOwnChat() && fewerAlertsMenu.hasSubscriptions(request.chat())) {
      row.add(Button.command(request.text("button.less"), "/why " + story.number() + " less"));
    }
    return reply.row(row).build();
  }

  /**
   * Returns a summary such as {@code This chat follows Achraf Hakimi · 3 outlets, first: Marca}.
   */
  private String inShort(CommandRequest request, Story story, ChatId chat) {
    var first =
        story.reports().stream()
            .filter(report -> !report.outlet().isEmpty())
            .min(Comparator.comparing(Report::appearedAt))
            .map(Report::outlet);
    var parts = new ArrayList<String>();
    fewerAlertsMenu
        .matchingSubscription(chat, story)
        .ifPresent(subscription ->
            parts.add(
                request.text("why.follows", "name", fewerAlertsMenu.name(request, subscription))));
    parts.add(
        first
            .map(name -> request.text("why.outlets", "n", story.outletCount(), "name", name))
            .orElseGet(() -> request.text("story.reports", "n", story.reports().size())));
    return String.join(" · ", parts);
  }

  private static RichText line(CommandRequest request, Story story, Report report) {
    var outlet = report.outlet().isEmpty() ? "" : report.outlet() + request.text("list.colon");
    return RichText.plain(outlet)
        .plus(RichText.plain(report.title()).hiddenIf(request.renderer().hidesSpoilers(story)));
  }

  private String why(CommandRequest request, List<JoinReason> reasons, int place) {
    if (reasons.isEmpty()) {
      return request.text(place == 1 ? "why.first" : "why.unknown");
    }
    return reasons.stream()
        .map(reason ->
            request.text("why." + reason.kind().code(), "detail", detail(request, reason)))
        .collect(Collectors.joining("; "));
  }

  /**
   * Returns the detail of a reason: the sides of a match by their names in the chat's language,
   * other details as reported.
   */
  private String detail(CommandRequest request, JoinReason reason) {
    return reason.kind() == JoinReason.Kind.MATCH
        ? Arrays.stream(reason.detail().split(" - ", -1))
            .map(side -> side(request, side))
            .collect(Collectors.joining(" – "))
        : reason.detail();
  }

  private String side(CommandRequest request, String named) {
    return catalogue.findByName(named).stream()
        .filter(Subject::isSide)
        .findFirst()
        .map(side -> catalogue.name(side, request.language()))
        .orElse(named);
  }

  private static String decision(CommandRequest request, EditorialDecision editorialDecision) {
    var key = editorialDecision.kind() == EditorialDecision.Kind.MERGE ? "why.merged" : "why.split";
    var said =
        request.text(key, "other", editorialDecision.other(), "story", editorialDecision.story());
    return editorialDecision.why().isEmpty() ? said : said + " – " + editorialDecision.why();
  }
}
