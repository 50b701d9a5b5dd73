package backheel.answer.news;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import backheel.store.story.StoryLookup;
import backheel.story.Licence;
import backheel.story.Report;
import backheel.story.Story;
import java.util.ArrayList;
import java.util.List;

/**
 * The command {@code /read N}, which shows an outlet's article page by page, with its credits and
 * link.
 */
final class ReadArticleCommand implements Command {
  private static final int MAX_OTHER_ARTICLES = 6;

  /** Length of a text shown without its publisher's leave. */
  private static final int MAX_EXCERPT_LENGTH = 300;

  private static final int BUTTONS_IN_A_ROW = 3;
  private static final int MAX_LABEL_LENGTH = 24;

  private final StoryLookup stories;

  ReadArticleCommand(StoryLookup stories) {
    this.stories = stories;
  }

  @Override
  public String name() {
    return "read";
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
    return StoryReference.of(
        request, request.argument(), stories, (named, story) -> draw(request, named, story));
  }

  private Reply draw(CommandRequest request, StoryReference named, Story story) {
    var reports = story.currentReports();
    int place = named.place() >= 1 && named.place() <= reports.size() ? named.place() : 1;
    var report = reports.get(place - 1);
    var licence = stories.findLicence(report);
    boolean whole = licence.isEmpty() || licence.get().allowsFullText();
    var pages = TextPaginator.of(whole ? wholeBody(report) : excerpt(report));
    var reply = Reply.builder(request.language());
    boolean veiled = request.renderer().hidesSpoilers(story);
    var title = veiled ? request.renderer().headline(story) : report.title();
    var link = report.link();
    reply.heading(link == null ? new TextSpan.Bold(title) : new TextSpan.Link(title, link));
    reply.smallPrint(credits(request, report).toArray(TextSpan[]::new));
    if (pages.isEmpty()) {
      reply.paragraph(request.text("read.none"));
    } else {
      int page = Math.min(named.page(), pages.size());
      var text = pages.get(page - 1);
      reply.block(
          new TextBlock.Collapsed(
              List.of(veiled ? new TextSpan.Spoiler(text) : new TextSpan.Plain(text))));
      addPageButtons(
          request, reply, "/read " + story.reference() + " " + place, page, pages.size());
    }
    licence.ifPresent(of -> addLicence(request, reply, of));
    if (link != null) {
      reply.row(Button.link(request.text("button.original"), link));
    }
    others(request, reply, story, place);
    return reply
        .row(Button.command(request.text("button.more"), "/story " + story.reference()))
        .mode(Reply.ReplyMode.REPLACE)
        .build();
  }

  private String wholeBody(Report report) {
    return stories.findReport(report.id()).orElse(report).body();
  }

  /** Returns the part of an article that needs no leave. */
  private static String excerpt(Report report) {
    var excerpt = report.excerpt();
    return excerpt.length() <= MAX_EXCERPT_LENGTH
        ? excerpt
        : DisambiguationReplies.shorten(excerpt, MAX_EXCERPT_LENGTH);
  }

  private static void addLicence(CommandRequest request, Reply.Builder reply, Licence licence) {
    var name = request.messages().isolate(licence.name());
    var key = licence.allowsFullText() ? "read.licence" : "read.licence.excerpt";
    reply.smallPrint(request.text(key, "licence", name));
  }

  /** Returns a line such as "Marca · by Ana Sample · 3 h ago". */
  private static List<TextSpan> credits(CommandRequest request, Report report) {
    var runs = new ArrayList<TextSpan>();
    if (!report.outlet().isEmpty()) {
      runs.add(new TextSpan.Bold(request.messages().isolate(report.outlet())));
      runs.add(new TextSpan.Plain(" · "));
    }
    if (!report.authors().isEmpty()) {
      var names = String.join(request.text("list.comma"), report.authors());
      runs.add(new TextSpan.Plain(request.text("read.by", "names", names) + " · "));
    }
    runs.add(request.renderer().when(report));
    return runs;
  }

  private static void addPageButtons(
      CommandRequest request, Reply.Builder reply, String again, int page, int all) {
    if (all < 2) {
      return;
    }
    var row = new ArrayList<Button>();
    if (page > 1) {
      row.add(Button.command(request.text("button.page.before"), again + " #" + (page - 1)));
    }
    row.add(Button.command(page + "/" + all, again + " #" + page));
    if (page < all) {
      row.add(Button.command(request.text("button.page.after"), again + " #" + (page + 1)));
    }
    reply.row(row);
    reply.smallPrint(request.text("read.page", "n", page, "all", all));
  }

  private static void others(CommandRequest request, Reply.Builder reply, Story story, int place) {
    var buttons = new ArrayList<Button>();
    var reports = story.currentReports();
    for (int i = 1; i <= reports.size() && buttons.size() < MAX_OTHER_ARTICLES; i++) {
      var outlet = reports.get(i - 1).outlet();
      if (i != place) {
        var label = outlet.isEmpty() ? request.text("read.other", "n", i) : outlet;
        buttons.add(
            Button.command(
                DisambiguationReplies.shorten(label, MAX_LABEL_LENGTH),
                "/read " + story.reference() + " " + i));
      }
    }
    for (int from = 0; from < buttons.size(); from += BUTTONS_IN_A_ROW) {
      reply.row(buttons.subList(from, Math.min(from + BUTTONS_IN_A_ROW, buttons.size())));
    }
  }
}
