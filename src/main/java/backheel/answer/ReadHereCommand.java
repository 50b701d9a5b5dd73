package backheel.answer;

import backheel.chat.Block;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.store.Stories;
import backheel.story.Report;
import backheel.story.Story;
import java.util.ArrayList;
import java.util.List;

/** {@code /read N}: an outlet's article in the chat, page by page, with its credits and link. */
final class ReadHereCommand implements Command {
  private static final int OTHERS = 6;
  private static final int BUTTONS_IN_A_ROW = 3;
  private static final int LABEL = 24;

  private final Stories stories;

  ReadHereCommand(Stories stories) {
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
  public List<String> alsoCalled() {
    return List.of("lire", "leer", "قراءة", "اقرا");
  }

  @Override
  public List<Takes> takes() {
    return Takes.A_NUMBER;
  }

  @Override
  public Reply answer(Asked asked) {
    return NumberedStory.of(
        asked, asked.argument(), stories, (named, story) -> draw(asked, named, story));
  }

  private Reply draw(Asked asked, NumberedStory named, Story story) {
    var reports = story.currentReports();
    int place = named.place() >= 1 && named.place() <= reports.size() ? named.place() : 1;
    var report = reports.get(place - 1);
    var pages = TextPages.of(report.body() + stories.rest(report.id()));
    var reply = Reply.builder(asked.language());
    boolean veiled = asked.telling().veils(story);
    var title = veiled ? asked.telling().headline(story) : report.title();
    var link = report.link();
    reply.heading(link == null ? new Run.Bold(title) : new Run.Link(title, link));
    reply.small(credits(asked, report).toArray(Run[]::new));
    if (pages.isEmpty()) {
      reply.paragraph(asked.say("read.none"));
    } else {
      int page = Math.min(named.page(), pages.size());
      var text = pages.get(page - 1);
      reply.block(new Block.Folded(List.of(veiled ? new Run.Spoiler(text) : new Run.Plain(text))));
      turning(asked, reply, "/read " + story.reference() + " " + place, page, pages.size());
    }
    if (link != null) {
      reply.row(Button.opens(asked.say("button.original"), link));
    }
    others(asked, reply, story, place);
    return reply
        .row(Button.says(asked.say("button.more"), "/story " + story.reference()))
        .manner(Reply.Manner.REPLACE)
        .reply();
  }

  /** "Marca · by Ana Sample · 3 h ago". */
  private static List<Run> credits(Asked asked, Report report) {
    var runs = new ArrayList<Run>();
    if (!report.outlet().isEmpty()) {
      runs.add(new Run.Bold(asked.words().isolate(report.outlet())));
      runs.add(new Run.Plain(" · "));
    }
    if (!report.authors().isEmpty()) {
      var names = String.join(asked.say("list.comma"), report.authors());
      runs.add(new Run.Plain(asked.say("read.by", "names", names) + " · "));
    }
    runs.add(asked.telling().when(report));
    return runs;
  }

  private static void turning(Asked asked, Reply.Builder reply, String again, int page, int all) {
    if (all < 2) {
      return;
    }
    var row = new ArrayList<Button>();
    if (page > 1) {
      row.add(Button.says(asked.say("button.page.before"), again + " #" + (page - 1)));
    }
    row.add(Button.says(page + "/" + all, again + " #" + page));
    if (page < all) {
      row.add(Button.says(asked.say("button.page.after"), again + " #" + (page + 1)));
    }
    reply.row(row);
    reply.small(asked.say("read.page", "n", page, "all", all));
  }

  private static void others(Asked asked, Reply.Builder reply, Story story, int place) {
    var buttons = new ArrayList<Button>();
    var reports = story.currentReports();
    for (int i = 1; i <= reports.size() && buttons.size() < OTHERS; i++) {
      var outlet = reports.get(i - 1).outlet();
      if (i != place) {
        var label = outlet.isEmpty() ? asked.say("read.other", "n", i) : outlet;
        buttons.add(Button.says(Choices.cut(label, LABEL), "/read " + story.reference() + " " + i));
      }
    }
    for (int from = 0; from < buttons.size(); from += BUTTONS_IN_A_ROW) {
      reply.row(buttons.subList(from, Math.min(from + BUTTONS_IN_A_ROW, buttons.size())));
    }
  }
}
