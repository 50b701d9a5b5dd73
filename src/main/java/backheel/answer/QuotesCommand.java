package backheel.answer;

import backheel.chat.Block;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.football.Catalogue;
import backheel.store.Page;
import backheel.store.Said;
import backheel.store.Stories;
import backheel.story.Subject;
import backheel.subscription.Veil;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /quotes [WHO]}: who said what, where and when, and which outlets carry it. */
final class QuotesCommand implements Command {
  private static final int SIZE = 6;

  /** So many quotes are put together at most, and so many at first for each page. */
  private static final int MOST = 720;

  private static final int AT_FIRST = 4 * SIZE;
  private static final int NOTES = 2;

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
    var page = page(asked, speaker == null ? null : speaker.key());
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
    for (var quote : page.entries()) {
      var marked = Quotes.marked(quote.said().quote().text(), asked.language());
      reply.block(new Block.Quotation(asked.telling().quoted(marked)));
      reply.small(credit(asked, quote, speaker == null).toArray(Run[]::new));
      quote.variations().stream()
          .limit(NOTES)
          .forEach(variation -> reply.small(note(asked, variation).toArray(Run[]::new)));
      var story = Long.toString(quote.said().story());
      if (more.size() < 5 && more.stream().noneMatch(b -> b.label().equals("№ " + story))) {
        more.add(Button.says("№ " + story, "/story " + story));
      }
    }
    reply.row(more);
    page.entries().stream()
        .filter(Quotes.Shared::sure)
        .findFirst()
        .map(shared -> "/card " + shared.said().story() + " quote")
        .ifPresent(card -> reply.row(Button.says(asked.say("button.card"), card)));
    StoryList.turning(asked, reply, page, speaker == null ? "/quotes" : "/quotes " + speaker.key());
    return reply.reply();
  }

  /** What is the same stands once, so a page may need many more quotes than it shows. */
  private Page<Quotes.Shared> page(Asked asked, @Nullable String speaker) {
    int number = asked.page();
    var wanted = number * SIZE;
    for (var size = number * AT_FIRST; ; size *= 2) {
      var found = stories.quotes(asked.viewer(), speaker, 1, Math.min(size, MOST));
      var shared = Quotes.once(found.entries());
      if (shared.size() > wanted || !found.more() || size >= MOST) {
        var from = Math.min((number - 1) * SIZE, shared.size());
        var to = Math.min(wanted, shared.size());
        return new Page<>(shared.subList(from, to), number, shared.size() > wanted);
      }
    }
  }

  /** "Marca: … a very proud evening …" */
  private static List<Run> note(Asked asked, Variation variation) {
    var marked = Quotes.marked(variation.words(), asked.language());
    boolean veiled = asked.telling().veils() && Veil.tells(marked);
    return Veil.runs(
        asked.say(
            "quotes.differs",
            "outlet",
            asked.words().isolate(variation.outlet()),
            "words",
            asked.words().isolate(Veil.over(marked, veiled))));
  }

  /** "Kylian Mbappé, in April · Marca · 3 h ago". */
  private List<Run> credit(Asked asked, Quotes.Shared shared, boolean named) {
    Said said = shared.said();
    var runs = new ArrayList<Run>();
    var words = new ArrayList<String>();
    var speaker = said.quote().speaker();
    if (speaker != null && (named || !shared.sure())) {
      var name = catalogue.name(speaker, asked.language());
      words.add(shared.sure() ? name : asked.say("quotes.likely", "name", name));
    }
    if (!shared.when().isEmpty()) {
      words.add(asked.words().isolate(shared.when()));
    }
    var outlets = shared.outlets();
    if (!outlets.isEmpty()) {
      outlets.forEach(outlet -> words.add(asked.words().isolate(outlet)));
      var copiers = shared.copiers();
      if (!copiers.isEmpty()) {
        var names = copiers.stream().map(asked.words()::isolate).collect(Collectors.joining(", "));
        words.add(asked.say("quotes.copied", "outlets", names));
      }
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
