package backheel.answer.news;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.football.Catalogue;
import backheel.message.LocalizedCardRenderer;
import backheel.message.StoryMessageBuilder;
import backheel.store.story.ReportedQuote;
import backheel.store.story.StoryLookup;
import backheel.story.Report;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The command {@code /story N}, which shows one story in full: its outlets, people, quotes and
 * match.
 */
final class StoryCommand implements Command {
  /**
   * A number as shown to people, with the pass of a story shared by another chat if there is one.
   */
  private static final Pattern TYPED =
      Pattern.compile("^([#№]?+\\s*+(\\d{1,12}))(?:-([0-9a-f]{16}))?");

  private static final int MAX_QUOTES = 3;
  private static final int MAX_REPORTS = 8;
  private static final int MAX_CORRECTIONS = 8;

  private final StoryLookup stories;
  private final Catalogue catalogue;
  private final LocalizedCardRenderer cards;

  StoryCommand(StoryLookup stories, Catalogue catalogue, LocalizedCardRenderer cards) {
    this.stories = stories;
    this.catalogue = catalogue;
    this.cards = cards;
  }

  @Override
  public String name() {
    return "story";
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
  public Reply answer(CommandRequest request) {
    var parts = request.argument().split(" < ", 2);
    var typed = TYPED.matcher(parts[0].strip());
    if (!typed.matches()) {
      return request.askForStory();
    }
    var viewer = request.viewer().withPass(typed.group(3) == null ? "" : typed.group(3));
    var found = stories.byNumber(viewer, Long.parseLong(typed.group(2)));
    if (found.isEmpty()) {
      return request.noStory(typed.group(1));
    }
    return draw(request, found.get(), parts.length > 1 ? parts[1] : "");
  }

  private Reply draw(CommandRequest request, Story story, String back) {
    var reply = Reply.builder(request.language());
    request.renderer().renderFull(reply, story);
    MatchView.reported(request, catalogue, story).forEach(reply::paragraph);
    quotes(request, reply, story);
    if (story.reports().size() > 1) {
      reply.paragraph(request.text("story.also"));
      story.reports().stream()
          .limit(MAX_REPORTS)
          .forEach(r -> reply.item("•", line(request, story, r), List.of()));
    }
    var corrections = request.renderer().otherCorrections(story);
    if (!corrections.isEmpty()) {
      reply.paragraph(request.text("correction.list"));
      corrections.stream().limit(MAX_CORRECTIONS).forEach(line -> reply.item("•", line));
    }
    reply.smallPrint(request.text("story.number", "n", story.number()));
    if (!story.isPublic() && request.viewer().canSee(story.feed())) {
      reply.smallPrint(request.text("story.own"));
    }
    var message =
        new StoryMessageBuilder(
            request.renderer(), told -> cards.of(request.renderer(), told, /* quotes= */ false));
    reply.preview(message.preview(story));
    if (back.isEmpty()) {
      reply.options(message.options(story).withSilent(false));
    } else {
      // A story that takes the place of a list stays without a picture, as the list was.
      reply.row(Button.command(request.text("button.back"), back));
      reply.mode(Reply.ReplyMode.REPLACE);
    }
    reply.row(actionButtons(request, story));
    var follow = new ArrayList<Button>();
    story.subjects().stream()
        .map(SubjectCount::subject)
        .filter(s -> s.isPerson() || s.isSide())
        .limit(3)
        .forEach(s -> follow.add(followButton(request, s)));
    return reply.row(follow).build();
  }

  /** Returns buttons for the story's article, its pictures, and a card of it. */
  private static List<Button> actionButtons(CommandRequest request, Story story) {
    var row = new ArrayList<Button>();
    if (!story.lead().body().isBlank()) {
      row.add(Button.command(request.text("button.read.here"), "/read " + story.reference()));
    }
    if (PicturesCommand.of(request, story).size() > 1) {
      row.add(Button.command(request.text("button.pictures"), "/pictures " + story.reference()));
    }
    row.add(Button.command(request.text("button.card"), "/card " + story.reference()));
    return row;
  }

  private Button followButton(CommandRequest request, Subject subject) {
    var name = request.renderer().shortName(subject);
    return Button.command(request.text("button.follow", "name", name), "/follow " + subject.key());
  }

  private void quotes(CommandRequest request, Reply.Builder reply, Story story) {
    var said =
        story.reports().stream()
            .filter(r -> !r.isWithdrawn())
            .flatMap(r -> r.quotes().stream().map(q -> new ReportedQuote(q, r, story.number())))
            .filter(s -> s.quote().speaker() != null)
            .toList();
    for (var quote : QuoteMerger.merge(said).stream().limit(MAX_QUOTES).toList()) {
      var marked = request.renderer().inQuotationMarks(quote.said().quote().text());
      reply.quotation(marked);
      reply.smallPrint(speaker(request, quote));
    }
  }

  private String speaker(CommandRequest request, SharedQuote sharedQuote) {
    var speaker = sharedQuote.said().quote().speaker();
    var name = speaker == null ? "" : catalogue.name(speaker, request.language());
    var named = sharedQuote.sure() ? name : request.text("quotes.likely", "name", name);
    return sharedQuote.when().isEmpty()
        ? named
        : named + " · " + request.messages().isolate(sharedQuote.when());
  }

  /**
   * Returns the line of a report; with spoilers hidden, the outlet instead of the title links to
   * the article.
   */
  private static List<TextSpan> line(CommandRequest request, Story story, Report report) {
    var outlet = request.renderer().style().outlets() ? report.outlet() : "";
    var gone = report.isWithdrawn() ? " · " + request.text("correction.gone") : "";
    var link = report.link();
    if (request.renderer().hidesSpoilers(story)) {
      var name = outlet.isEmpty() ? request.text("button.original") : outlet;
      return List.of(
          link == null ? new TextSpan.Plain(name) : new TextSpan.Link(name, link),
          new TextSpan.Plain(gone + " · "),
          new TextSpan.Spoiler(report.title()));
    }
    return List.of(
        link == null ? new TextSpan.Plain(report.title()) : new TextSpan.Link(report.title(), link),
        new TextSpan.Plain((outlet.isEmpty() ? "" : " · " + outlet) + gone));
  }
}
