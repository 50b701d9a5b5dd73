package backheel.answer.news;

import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.chat.BotService.InlineResult;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.football.Catalogue;
import backheel.football.MatchResult;
import backheel.football.TextFolding;
import backheel.store.match.ImportedFootballData;
import backheel.store.story.ReportedQuote;
import backheel.store.story.Stories;
import backheel.story.MatchContext;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The results that a person can insert into any chat by typing the bot's name there: stories,
 * quotes and matches, each complete in itself.
 */
public final class InlineResultFinder {
  /** Number of stories on a page, which leaves room for the quotes and matches on the first one. */
  private static final int STORIES_PER_PAGE = 16;

  /** Number of stories listed before the quotes and matches. */
  private static final int STORIES_BEFORE_THE_REST = 4;

  private static final int MAX_QUOTES = 3;
  private static final int MAX_TITLE_LENGTH = 120;
  private static final int MIN_PREFIX_LENGTH = 3;

  private final Stories stories;
  private final ImportedFootballData importedFootballData;
  private final Catalogue catalogue;

  public InlineResultFinder(
      Stories stories, ImportedFootballData importedFootballData, Catalogue catalogue) {
    this.stories = stories;
    this.importedFootballData = importedFootballData;
    this.catalogue = catalogue;
  }

  /**
   * Finds at most 20 results.
   *
   * @param request the request, whose argument is the typed text
   * @param from the number of results shown before
   */
  public List<InlineResult> find(CommandRequest request, int from) {
    var about =
        request.argument().isBlank() ? Optional.<Subject>empty() : meant(request.argument());
    var beside = about.map(subject -> quotesAndMatches(request, subject)).orElse(List.of());
    int before = from <= 0 ? 0 : from - beside.size();
    if (before < 0 || before % STORIES_PER_PAGE != 0) {
      return List.of(); // the previous page was the last one
    }
    var page = page(request, about, before / STORIES_PER_PAGE + 1);
    var found = new ArrayList<InlineResult>();
    page.forEach(story -> found.add(story(request, story, about.orElse(null))));
    if (from <= 0) {
      found.addAll(Math.min(found.size(), STORIES_BEFORE_THE_REST), beside);
    }
    return found;
  }

  private List<Story> page(CommandRequest request, Optional<Subject> about, int page) {
    var typed = request.argument();
    var viewer = request.viewer();
    if (about.isPresent()) {
      return stories.about(viewer, List.of(about.get().key()), page, STORIES_PER_PAGE).entries();
    }
    return typed.isBlank()
        ? stories.latest(viewer, page, STORIES_PER_PAGE).entries()
        : stories.search(viewer, typed, page, STORIES_PER_PAGE).entries();
  }

  /** Returns the subject with this name, or else the first whose name begins with it. */
  private Optional<Subject> meant(String typed) {
    var named = catalogue.findByName(typed);
    if (!named.isEmpty()) {
      return Optional.of(named.getFirst());
    }
    return TextFolding.fold(typed).length() < MIN_PREFIX_LENGTH
        ? Optional.empty()
        : catalogue.completing(typed, 1).stream().findFirst();
  }

  private List<InlineResult> quotesAndMatches(CommandRequest request, Subject about) {
    var found = new ArrayList<InlineResult>();
    var side = about.isSide() ? Optional.of(about) : catalogue.teamOf(about);
    side.flatMap(one -> importedFootballData.between(one.key(), null, null, 1).stream().findFirst())
        .ifPresent(result -> found.add(match(request, result)));
    if (about.isPerson() && !request.renderer().hidesSpoilers()) {
      stories
          .quotes(request.viewer(), about.key(), 1, MAX_QUOTES)
          .entries()
          .forEach(reportedQuote -> found.add(quote(request, reportedQuote)));
    }
    return found;
  }

  private InlineResult story(CommandRequest request, Story story, @Nullable Subject about) {
    var reply = Reply.builder(request.language());
    request.renderer().renderFull(reply, story);
    var link = story.lead().link();
    boolean veiled = request.renderer().hidesSpoilers(story);
    reply.row(links(request, link, story.lead().outlet()));
    var followed =
        about != null
            ? about
            : story.subjects().stream()
                .map(SubjectCount::subject)
                .filter(subject -> subject.isPerson() || subject.isSide())
                .findFirst()
                .orElse(null);
    reply.row(inPrivate(request, followed, story.number()));
    return new InlineResult(
        "s" + story.number(),
        DisambiguationReplies.shorten(request.renderer().title(story).text(), MAX_TITLE_LENGTH),
        line(request.renderer().byline(story)),
        veiled ? null : thumbnail(story),
        reply.preview(veiled ? null : link).build());
  }

  private InlineResult quote(CommandRequest request, ReportedQuote reportedQuote) {
    var words = request.renderer().inQuotationMarks(reportedQuote.quote().text()).text();
    var speaker = reportedQuote.quote().speaker();
    var name = speaker == null ? "" : catalogue.name(speaker, request.language());
    var report = reportedQuote.report();
    var credit = new ArrayList<TextSpan>();
    credit.add(new TextSpan.Plain(joined(name, report.outlet()) + " · "));
    credit.add(request.renderer().when(report));
    var reply =
        Reply.builder(request.language())
            .quotation(words)
            .smallPrint(credit.toArray(TextSpan[]::new))
            .row(links(request, report.link(), report.outlet()))
            .row(inPrivate(request, speaker, reportedQuote.story()));
    return new InlineResult(
        "q"
            + reportedQuote.story()
            + "."
            + Integer.toHexString(reportedQuote.quote().text().hashCode()),
        DisambiguationReplies.shorten(words, MAX_TITLE_LENGTH),
        line(credit),
        null,
        reply.build());
  }

  private InlineResult match(CommandRequest request, MatchResult result) {
    var reply = Reply.builder(request.language());
    MatchView.draw(request, catalogue, reply, result);
    reply.row(inPrivate(request, result.home(), 0));
    var title =
        request.text(
            "match.fixture",
            "home",
            request.renderer().name(result.home()),
            "away",
            request.renderer().name(result.away()));
    var setting =
        request
            .renderer()
            .setting(
                new MatchContext(result.competition(), result.stage(), null, null, result.date()));
    return new InlineResult(
        "m" + Integer.toHexString(result.id().hashCode()), title, setting, null, reply.build());
  }

  private static List<Button> links(CommandRequest request, @Nullable URI link, String outlet) {
    if (link == null) {
      return List.of();
    }
    return List.of(
        Button.link(
            outlet.isEmpty()
                ? request.text("button.read.short")
                : request.text("button.read", "outlet", DisambiguationReplies.shorten(outlet, 24)),
            link));
  }

  /**
   * Returns a button that opens the private chat with the bot, where the same subject can be
   * followed.
   */
  private static Button inPrivate(CommandRequest request, @Nullable Subject subject, long story) {
    var payload = subject == null ? "" : payload(subject);
    if (payload.isEmpty()) {
      payload = story == 0 ? "" : "s_" + story;
    }
    return Button.link(
        request.text("button.private"), URI.create("backheel:private?start=" + payload));
  }

  /**
   * Returns a payload such as {@code sub_p_achraf-hakimi}; "" for a person who is not in the
   * catalogue.
   */
  private static String payload(Subject subject) {
    if (subject.kind() == Subject.Kind.PERSON) {
      return "";
    }
    var letter = subject.kind().name().substring(0, 1).toLowerCase(Locale.ROOT);
    var payload = "sub_" + letter + "_" + subject.id();
    return payload.matches("[\\w-]{1,64}") ? payload : "";
  }

  private static String joined(String name, String outlet) {
    return name.isEmpty() || outlet.isEmpty() ? name + outlet : name + " · " + outlet;
  }

  private static String line(List<TextSpan> runs) {
    return runs.stream().map(TextSpan::text).collect(Collectors.joining());
  }

  /**
   * Returns the outlet's picture, which the reader's app fetches: only over https, where the
   * request cannot be observed.
   */
  private static @Nullable URI thumbnail(Story story) {
    var picture = story.lead().picture();
    return picture != null && "https".equalsIgnoreCase(picture.getScheme()) ? picture : null;
  }
}
