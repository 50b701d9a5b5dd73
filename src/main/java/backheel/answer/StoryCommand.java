package backheel.answer;

import backheel.chat.Block;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.football.Catalogue;
import backheel.store.Said;
import backheel.store.Stories;
import backheel.story.Report;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.subscription.StoryCards;
import backheel.subscription.StoryMessage;
import backheel.subscription.Veil;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code /story N}: one story in full: its outlets, people, quotes and match. */
final class StoryCommand implements Command {
  /** A number as it is shown, and perhaps the pass of a story that was shown by others. */
  private static final Pattern TYPED =
      Pattern.compile("^([#№]?+\\s*+(\\d{1,12}))(?:-([0-9a-f]{16}))?");

  private static final int QUOTES = 3;
  private static final int REPORTS = 8;
  private static final int CORRECTIONS = 8;

  private final Stories stories;
  private final Catalogue catalogue;
  private final StoryCards cards;

  StoryCommand(Stories stories, Catalogue catalogue, StoryCards cards) {
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
  public List<Takes> takes() {
    return Takes.A_NUMBER;
  }

  @Override
  public Reply answer(Asked asked) {
    var parts = asked.argument().split(" < ", 2);
    var typed = TYPED.matcher(parts[0].strip());
    if (!typed.matches()) {
      return asked.whichStory();
    }
    var viewer = asked.viewer().with(typed.group(3) == null ? "" : typed.group(3));
    var found = stories.byNumber(viewer, Long.parseLong(typed.group(2)));
    if (found.isEmpty()) {
      return asked.noStory(typed.group(1));
    }
    return draw(asked, found.get(), parts.length > 1 ? parts[1] : "");
  }

  private Reply draw(Asked asked, Story story, String back) {
    var reply = Reply.builder(asked.language());
    asked.telling().card(reply, story);
    MatchSheet.reported(asked, catalogue, story)
        .forEach(line -> reply.paragraph(Veil.runs(line).toArray(Run[]::new)));
    quotes(asked, reply, story);
    if (story.reports().size() > 1) {
      reply.paragraph(asked.say("story.also"));
      story.reports().stream()
          .limit(REPORTS)
          .forEach(r -> reply.item("•", line(asked, story, r), List.of()));
    }
    var corrections = asked.telling().otherCorrections(story);
    if (!corrections.isEmpty()) {
      reply.paragraph(asked.say("correction.list"));
      corrections.stream().limit(CORRECTIONS).forEach(line -> reply.item("•", line, List.of()));
    }
    reply.small(asked.say("story.number", "n", story.number()));
    if (!story.isPublic() && asked.viewer().sees(story.feed())) {
      reply.small(asked.say("story.own"));
    }
    var message =
        new StoryMessage(
            asked.telling(), told -> cards.of(asked.telling(), told, /* quotes= */ false));
    reply.preview(message.preview(story));
    if (back.isEmpty()) {
      reply.look(message.look(story).withSilent(false));
    } else {
      // What takes the place of a list stays without a picture, as the list was.
      reply.row(Button.says(asked.say("button.back"), back));
      reply.manner(Reply.Manner.REPLACE);
    }
    reply.row(ways(asked, story));
    var follow = new ArrayList<Button>();
    story.subjects().stream()
        .map(SubjectCount::subject)
        .filter(s -> s.isPerson() || s.isSide())
        .limit(3)
        .forEach(s -> follow.add(followButton(asked, s)));
    return reply.row(follow).reply();
  }

  /** Ways into the story: its article, its pictures, a card of it. */
  private static List<Button> ways(Asked asked, Story story) {
    var row = new ArrayList<Button>();
    if (!story.lead().body().isBlank()) {
      row.add(Button.says(asked.say("button.read.here"), "/read " + story.reference()));
    }
    if (PicturesCommand.of(asked, story).size() > 1) {
      row.add(Button.says(asked.say("button.pictures"), "/pictures " + story.reference()));
    }
    row.add(Button.says(asked.say("button.card"), "/card " + story.reference()));
    return row;
  }

  private Button followButton(Asked asked, Subject subject) {
    var name = asked.telling().shortName(subject);
    return Button.says(asked.say("button.follow", "name", name), "/follow " + subject.key());
  }

  private void quotes(Asked asked, Reply.Builder reply, Story story) {
    var said =
        story.reports().stream()
            .filter(r -> !r.isWithdrawn())
            .flatMap(r -> r.quotes().stream().map(q -> new Said(q, r, story.number())))
            .filter(s -> s.quote().speaker() != null)
            .toList();
    for (var quote : Quotes.once(said).stream().limit(QUOTES).toList()) {
      var marked = Quotes.marked(quote.said().quote().text(), asked.language());
      reply.block(new Block.Quotation(asked.telling().quoted(marked)));
      reply.small(speaker(asked, quote));
    }
  }

  private String speaker(Asked asked, Quotes.Shared shared) {
    var speaker = shared.said().quote().speaker();
    var name = speaker == null ? "" : catalogue.name(speaker, asked.language());
    var named = shared.sure() ? name : asked.say("quotes.likely", "name", name);
    return shared.when().isEmpty() ? named : named + " · " + asked.words().isolate(shared.when());
  }

  /** Under a veil the outlet leads to the article instead of the title. */
  private static List<Run> line(Asked asked, Story story, Report report) {
    var outlet = asked.telling().style().outlets() ? report.outlet() : "";
    var gone = report.isWithdrawn() ? " · " + asked.say("correction.gone") : "";
    var link = report.link();
    if (asked.telling().veils(story)) {
      var name = outlet.isEmpty() ? asked.say("button.original") : outlet;
      return List.of(
          link == null ? new Run.Plain(name) : new Run.Link(name, link),
          new Run.Plain(gone + " · "),
          new Run.Spoiler(report.title()));
    }
    return List.of(
        link == null ? new Run.Plain(report.title()) : new Run.Link(report.title(), link),
        new Run.Plain((outlet.isEmpty() ? "" : " · " + outlet) + gone));
  }
}
