package backheel.answer;

import backheel.chat.Answers.Found;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.football.Catalogue;
import backheel.football.Folding;
import backheel.football.Result;
import backheel.store.Results;
import backheel.store.Said;
import backheel.store.Stories;
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
 * What somebody can put into any chat by typing the bot's name there: stories, last words and
 * matches, each of which stands for itself.
 */
final class Inline {
  /** Stories on a page, which leaves room for the rest on the first one. */
  private static final int STORIES = 16;

  /** So many of them stand before what is no story. */
  private static final int FIRST = 4;

  private static final int QUOTES = 3;
  private static final int LONGEST_TITLE = 120;
  private static final int SHORTEST_BEGINNING = 3;

  private final Stories stories;
  private final Results results;
  private final Catalogue catalogue;

  Inline(Stories stories, Results results, Catalogue catalogue) {
    this.stories = stories;
    this.results = results;
    this.catalogue = catalogue;
  }

  /**
   * At most 20.
   *
   * @param asked whose argument is what was typed
   * @param from how many were shown before
   */
  List<Found> of(Asked asked, int from) {
    var about = asked.argument().isBlank() ? Optional.<Subject>empty() : meant(asked.argument());
    var beside = about.map(subject -> beside(asked, subject)).orElse(List.of());
    int before = from <= 0 ? 0 : from - beside.size();
    if (before < 0 || before % STORIES != 0) {
      return List.of(); // the page before was the last one
    }
    var page = page(asked, about, before / STORIES + 1);
    var found = new ArrayList<Found>();
    page.forEach(story -> found.add(story(asked, story, about.orElse(null))));
    if (from <= 0) {
      found.addAll(Math.min(found.size(), FIRST), beside);
    }
    return found;
  }

  private List<Story> page(Asked asked, Optional<Subject> about, int page) {
    var typed = asked.argument();
    var viewer = asked.viewer();
    if (about.isPresent()) {
      return stories.about(viewer, List.of(about.get().key()), page, STORIES).entries();
    }
    return typed.isBlank()
        ? stories.latest(viewer, page, STORIES).entries()
        : stories.search(viewer, typed, page, STORIES).entries();
  }

  /** Somebody or something of that name, or whose name begins so. */
  private Optional<Subject> meant(String typed) {
    var named = catalogue.findByName(typed);
    if (!named.isEmpty()) {
      return Optional.of(named.getFirst());
    }
    return Folding.fold(typed).length() < SHORTEST_BEGINNING
        ? Optional.empty()
        : catalogue.completing(typed, 1).stream().findFirst();
  }

  private List<Found> beside(Asked asked, Subject about) {
    var found = new ArrayList<Found>();
    var side = about.isSide() ? Optional.of(about) : catalogue.teamOf(about);
    side.flatMap(one -> results.between(one.key(), null, null, 1).stream().findFirst())
        .ifPresent(result -> found.add(match(asked, result)));
    if (about.isPerson() && !asked.telling().veils()) {
      stories
          .quotes(asked.viewer(), about.key(), 1, QUOTES)
          .entries()
          .forEach(said -> found.add(quote(asked, said)));
    }
    return found;
  }

  private Found story(Asked asked, Story story, @Nullable Subject about) {
    var reply = Reply.builder(asked.language());
    asked.telling().card(reply, story);
    var link = story.lead().link();
    boolean veiled = asked.telling().veils(story);
    reply.row(links(asked, link, story.lead().outlet()));
    var followed =
        about != null
            ? about
            : story.subjects().stream()
                .map(SubjectCount::subject)
                .filter(subject -> subject.isPerson() || subject.isSide())
                .findFirst()
                .orElse(null);
    reply.row(inPrivate(asked, followed, story.number()));
    return new Found(
        "s" + story.number(),
        Choices.cut(asked.telling().title(story).words(), LONGEST_TITLE),
        line(asked.telling().byline(story)),
        veiled ? null : thumbnail(story),
        reply.preview(veiled ? null : link).reply());
  }

  private Found quote(Asked asked, Said said) {
    var words = Quotes.marked(said.quote().text(), asked.language());
    var speaker = said.quote().speaker();
    var name = speaker == null ? "" : catalogue.name(speaker, asked.language());
    var report = said.report();
    var credit = new ArrayList<Run>();
    credit.add(new Run.Plain(joined(name, report.outlet()) + " · "));
    credit.add(asked.telling().when(report));
    var reply =
        Reply.builder(asked.language())
            .quotation(words)
            .small(credit.toArray(Run[]::new))
            .row(links(asked, report.link(), report.outlet()))
            .row(inPrivate(asked, speaker, said.story()));
    return new Found(
        "q" + said.story() + "." + Integer.toHexString(said.quote().text().hashCode()),
        Choices.cut(words, LONGEST_TITLE),
        line(credit),
        null,
        reply.reply());
  }

  private Found match(Asked asked, Result result) {
    var reply = Reply.builder(asked.language());
    MatchSheet.draw(asked, catalogue, reply, result);
    reply.row(inPrivate(asked, result.home(), 0));
    var title =
        asked.say(
            "match.fixture",
            "home",
            asked.telling().name(result.home()),
            "away",
            asked.telling().name(result.away()));
    var setting =
        new MatchSetting(result.competition(), result.stage(), null, null, result.date())
            .in(asked, catalogue);
    return new Found(
        "m" + Integer.toHexString(result.id().hashCode()), title, setting, null, reply.reply());
  }

  private static List<Button> links(Asked asked, @Nullable URI link, String outlet) {
    if (link == null) {
      return List.of();
    }
    return List.of(
        Button.opens(
            outlet.isEmpty()
                ? asked.say("button.read.short")
                : asked.say("button.read", "outlet", Choices.cut(outlet, 24)),
            link));
  }

  /** Leads to the private chat with the bot, where the same name can be followed. */
  private static Button inPrivate(Asked asked, @Nullable Subject subject, long story) {
    var payload = subject == null ? "" : payload(subject);
    if (payload.isEmpty()) {
      payload = story == 0 ? "" : "s_" + story;
    }
    return Button.opens(
        asked.say("button.private"), URI.create("backheel:private?start=" + payload));
  }

  /** {@code sub_p_achraf-hakimi}; "" for somebody whom the catalogue does not know. */
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

  private static String line(List<Run> runs) {
    return runs.stream().map(Run::words).collect(Collectors.joining());
  }

  /** The outlet's picture, which the reader's app fetches: only where nobody can look on. */
  private static @Nullable URI thumbnail(Story story) {
    var picture = story.lead().picture();
    return picture != null && "https".equalsIgnoreCase(picture.getScheme()) ? picture : null;
  }
}
