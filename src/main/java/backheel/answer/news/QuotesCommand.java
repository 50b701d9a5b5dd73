package backheel.answer.news;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.StoryListRenderer;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.RichText;
import backheel.chat.TextSpan;
import backheel.football.Catalogue;
import backheel.store.story.ReportedQuote;
import backheel.store.story.ResultPage;
import backheel.store.story.Stories;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code /quotes [WHO]}, which lists quotes with their speaker, time and place, and the
 * outlets that carry them.
 */
final class QuotesCommand implements Command {
  private static final int PAGE_SIZE = 6;

  /** Maximum number of quotes read and merged, and number read at first for each page. */
  private static final int MAX_QUOTES_READ = 720;

  private static final int INITIAL_QUOTES_READ = 4 * PAGE_SIZE;
  private static final int MAX_VARIATIONS_SHOWN = 2;

  private final Stories stories;
  private final Catalogue catalogue;
  private final DisambiguationReplies disambiguationReplies;

  QuotesCommand(Stories stories, Catalogue catalogue, DisambiguationReplies disambiguationReplies) {
    this.stories = stories;
    this.catalogue = catalogue;
    this.disambiguationReplies = disambiguationReplies;
  }

  @Override
  public String name() {
    return "quotes";
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return List.of(new ArgumentSpec("who", false, true));
  }

  @Override
  public Reply answer(CommandRequest request) {
    return request.argument().isEmpty()
        ? of(request, null)
        : disambiguationReplies.about(
            request, name(), Subject::isPerson, subject -> of(request, subject));
  }

  private Reply of(CommandRequest request, @Nullable Subject speaker) {
    var reply = Reply.builder(request.language());
    var resultPage = page(request, speaker == null ? null : speaker.key());
    if (resultPage.isEmpty()) {
      var none =
          speaker == null
              ? request.text("quotes.none")
              : request.text("quotes.none.by", "name", request.renderer().name(speaker));
      return reply
          .paragraph(none)
          .row(Button.command(request.text("button.latest"), "/latest"))
          .build();
    }
    reply.heading(
        speaker == null
            ? request.text("quotes.title")
            : request.text("quotes.title.by", "name", request.renderer().name(speaker)));
    var more = new ArrayList<Button>();
    for (var quote : resultPage.entries()) {
      var marked = request.renderer().inQuotationMarks(quote.said().quote().text());
      reply.quotation(marked);
      reply.smallPrint(credit(request, quote, speaker == null).toArray(TextSpan[]::new));
      quote.variations().stream()
          .limit(MAX_VARIATIONS_SHOWN)
          .forEach(quoteVariation -> reply.smallPrint(note(request, quoteVariation)));
      var story = Long.toString(quote.said().story());
      if (more.size() < 5 && more.stream().noneMatch(b -> b.label().equals("№ " + story))) {
        more.add(Button.command("№ " + story, "/story " + story));
      }
    }
    reply.row(more);
    resultPage.entries().stream()
        .filter(SharedQuote::sure)
        .findFirst()
        .map(sharedQuote -> "/card " + sharedQuote.said().story() + " quote")
        .ifPresent(card -> reply.row(Button.command(request.text("button.card"), card)));
    StoryListRenderer.addPageButtons(
        request, reply, resultPage, speaker == null ? "/quotes" : "/quotes " + speaker.key());
    return reply.build();
  }

  /**
   * Returns a page of merged quotes. Equal quotes appear once, so a page may need many more quotes
   * than it shows.
   */
  private ResultPage<SharedQuote> page(CommandRequest request, @Nullable String speaker) {
    int number = request.page();
    var wanted = number * PAGE_SIZE;
    for (var size = number * INITIAL_QUOTES_READ; ; size *= 2) {
      var found = stories.quotes(request.viewer(), speaker, 1, Math.min(size, MAX_QUOTES_READ));
      var shared = QuoteMerger.merge(found.entries());
      if (shared.size() > wanted || !found.hasMore() || size >= MAX_QUOTES_READ) {
        var from = Math.min((number - 1) * PAGE_SIZE, shared.size());
        var to = Math.min(wanted, shared.size());
        return new ResultPage<>(shared.subList(from, to), number, shared.size() > wanted);
      }
    }
  }

  /** Returns a line such as "Marca: … a very proud evening …". */
  private static RichText note(CommandRequest request, QuoteVariation quoteVariation) {
    var marked = request.renderer().inQuotationMarks(quoteVariation.words());
    var messages = request.messages();
    return messages.richText(
        "quotes.differs",
        "outlet",
        messages.isolate(quoteVariation.outlet()),
        "words",
        messages.isolate(marked));
  }

  /** Returns a line such as "Kylian Mbappé, in April · Marca · 3 h ago". */
  private List<TextSpan> credit(CommandRequest request, SharedQuote sharedQuote, boolean named) {
    ReportedQuote reportedQuote = sharedQuote.said();
    var runs = new ArrayList<TextSpan>();
    var words = new ArrayList<String>();
    var speaker = reportedQuote.quote().speaker();
    if (speaker != null && (named || !sharedQuote.sure())) {
      var name = catalogue.name(speaker, request.language());
      words.add(sharedQuote.sure() ? name : request.text("quotes.likely", "name", name));
    }
    if (!sharedQuote.when().isEmpty()) {
      words.add(request.messages().isolate(sharedQuote.when()));
    }
    var outlets = sharedQuote.outlets();
    if (!outlets.isEmpty()) {
      outlets.forEach(outlet -> words.add(request.messages().isolate(outlet)));
      var copiers = sharedQuote.copiers();
      if (!copiers.isEmpty()) {
        var names =
            copiers.stream().map(request.messages()::isolate).collect(Collectors.joining(", "));
        words.add(request.text("quotes.copied", "outlets", names));
      }
    } else if (sharedQuote.all().size() > 1) {
      words.add(request.text("story.reports", "n", sharedQuote.all().size()));
    }
    var before = String.join(" · ", words);
    var link = reportedQuote.report().link();
    if (!before.isEmpty()) {
      runs.add(link == null ? new TextSpan.Plain(before) : new TextSpan.Link(before, link));
      runs.add(new TextSpan.Plain(" · "));
    }
    runs.add(request.renderer().when(reportedQuote.report()));
    return runs;
  }
}
