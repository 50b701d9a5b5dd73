package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.football.Catalogue;
import backheel.store.Said;
import backheel.store.Stories;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /quotes [WHO]}: who said what, where and when, and which outlets carry it. */
final class QuotesCommand implements Command {
  private static final int SIZE = 6;

  private final Stories stories;
  private final Catalogue catalogue;
  private final Choices choices;

  QuotesCommand(Stories stories, Catalogue catalogue, Choices choices) {
    this.stories = stories;
    this.catalogue = catalogue;
    this.choices = choices;
  }

  @Override
  public String name() {
    return "quotes";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("quote", "citations", "citas", "تصريحات");
  }

  @Override
  public List<Takes> takes() {
    return List.of(new Takes("who", false, true));
  }

  @Override
  public Reply answer(Asked asked) {
    return asked.argument().isEmpty()
        ? of(asked, null)
        : choices.about(asked, name(), Subject::isPerson, subject -> of(asked, subject));
  }

  private Reply of(Asked asked, @Nullable Subject speaker) {
    var reply = Reply.builder(asked.language());
    var page = stories.quotes(speaker == null ? null : speaker.key(), asked.page(), SIZE);
    if (page.isEmpty()) {
      var none =
          speaker == null
              ? asked.say("quotes.none")
              : asked.say("quotes.none.by", "name", asked.telling().name(speaker));
      return reply.paragraph(none).row(Button.says(asked.say("button.latest"), "/latest")).reply();
    }
    reply.heading(
        speaker == null
            ? asked.say("quotes.title")
            : asked.say("quotes.title.by", "name", asked.telling().name(speaker)));
    var more = new ArrayList<Button>();
    for (var quote : Quotes.once(page.entries())) {
      reply.quotation(Quotes.marked(quote.said().quote().text(), asked.language()));
      reply.small(credit(asked, quote, speaker == null).toArray(Run[]::new));
      var story = Long.toString(quote.said().story());
      if (more.size() < 5 && more.stream().noneMatch(b -> b.label().equals("№ " + story))) {
        more.add(Button.says("№ " + story, "/story " + story));
      }
    }
    reply.row(more);
    StoryList.turning(asked, reply, page, speaker == null ? "/quotes" : "/quotes " + speaker.key());
    return reply.reply();
  }

  /** "Kylian Mbappé, in April · Marca · 3 h ago". */
  private List<Run> credit(Asked asked, Quotes.Shared shared, boolean named) {
    Said said = shared.said();
    var runs = new ArrayList<Run>();
    var words = new ArrayList<String>();
    var speaker = said.quote().speaker();
    if (speaker != null && (named || !said.quote().sure())) {
      var name = catalogue.name(speaker, asked.language());
      words.add(said.quote().sure() ? name : asked.say("quotes.likely", "name", name));
    }
    if (!said.quote().when().isEmpty()) {
      words.add(asked.words().isolate(said.quote().when()));
    }
    var outlets = shared.outlets();
    if (!outlets.isEmpty()) {
      outlets.forEach(outlet -> words.add(asked.words().isolate(outlet)));
    } else if (shared.all().size() > 1) {
      words.add(asked.say("story.reports", "n", shared.all().size()));
    }
    var before = String.join(" · ", words);
    var link = said.report().link();
    if (!before.isEmpty()) {
      runs.add(link == null ? new Run.Plain(before) : new Run.Link(before, link));
      runs.add(new Run.Plain(" · "));
    }
    runs.add(asked.telling().when(said.report()));
    return runs;
  }
}
