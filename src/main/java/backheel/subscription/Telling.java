package backheel.subscription;

import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.story.Correction;
import backheel.story.Counted;
import backheel.story.Report;
import backheel.story.Story;
import backheel.story.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How a story is told in a message: its title, who reports it and when, and whom it is about. */
public final class Telling {
  private static final int SUBJECTS_NAMED = 5;
  private static final int OUTLETS_NAMED = 3;

  private final Wording words;
  private final Catalogue catalogue;
  private final Instant now;

  public Telling(Wording words, Catalogue catalogue, Instant now) {
    this.words = words;
    this.catalogue = catalogue;
    this.now = now;
  }

  /** The whole story in short, as an alert or as the answer to {@code /story}. */
  public void card(Reply.Builder reply, Story story) {
    var corrected = new Corrected(words, catalogue, now);
    corrected.withdrawn(story).forEach(line -> reply.paragraph(new Run.Bold("⚠ " + line)));
    reply.heading(title(story));
    corrected.latest(story).forEach(line -> reply.small(line.toArray(Run[]::new)));
    reply.small(byline(story).toArray(Run[]::new));
    reply.small(Standing.of(story, catalogue, words));
    bait(story).ifPresent(reply::small);
    if (!story.lead().excerpt().isEmpty()) {
      reply.paragraph(words.isolate(story.lead().excerpt()));
    }
    var about = about(story);
    if (!about.isEmpty()) {
      reply.small(about);
    }
    if (story.reports().stream().anyMatch(r -> r.suspicion().homoglyphs())) {
      reply.small(words.say("story.homoglyphs"));
    }
  }

  /**
   * What outlets have corrected in a story, as far as it is wanted, the newest first, a line each.
   */
  public List<List<Run>> corrections(Story story, Predicate<Correction> wanted) {
    return new Corrected(words, catalogue, now).all(story, wanted);
  }

  /** What outlets have corrected in a story beside what its card tells, a line each. */
  public List<List<Run>> otherCorrections(Story story) {
    return new Corrected(words, catalogue, now).others(story);
  }

  /** In which way the headline is clickbait, if it is. */
  private Optional<String> bait(Story story) {
    var suspicion = story.lead().suspicion();
    return suspicion.isBait()
        ? suspicion.bait().stream()
            .findFirst()
            .map(kind -> words.say("bait." + kind.name().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** The title, leading to the article where there is one. */
  public Run title(Story story) {
    var link = story.lead().link();
    return link == null ? new Run.Bold(story.title()) : new Run.Link(story.title(), link);
  }

  /** Outlets and age: "Marca, L'Équipe · 3 h ago". */
  public List<Run> byline(Story story) {
    var runs = new ArrayList<Run>();
    var who = outlets(story);
    if (!who.isEmpty()) {
      runs.add(new Run.Plain(who + " · "));
    }
    var first =
        story.reports().stream().filter(Report::isDated).min(Comparator.comparing(Report::at));
    runs.add(when(first.orElse(story.lead())));
    return runs;
  }

  /** What a list says under a title: the byline, and whether the title is clickbait. */
  public List<Run> line(Story story) {
    var runs = byline(story);
    if (story.lead().suspicion().isBait()) {
      runs.add(new Run.Plain(" · " + words.say("bait")));
    }
    return runs;
  }

  /** When a report came out, or else when it was seen. */
  public Run when(Report report) {
    var at = report.at();
    if (report.published() != null) {
      return new Run.Moment(age(at), at);
    }
    // Of a day alone no hour may be told.
    return new Run.Plain(report.isDated() ? age(at) : words.say("age.seen", "age", age(at)));
  }

  /** "Marca, L'Équipe and 2 others", or how many where none is named. */
  private String outlets(Story story) {
    int all = story.outletCount();
    var named = story.outlets().stream().limit(OUTLETS_NAMED).map(words::isolate).toList();
    if (named.isEmpty()) {
      return all > 1 ? words.say("story.outlets", "n", all) : "";
    }
    var names = String.join(words.say("list.comma"), named);
    int others = all - named.size();
    return others > 0 ? words.say("story.outlets.more", "named", names, "n", others) : names;
  }

  /** Whom the story is about, with emblems: "🇲🇦 Achraf Hakimi · 🇫🇷 France". */
  public String about(Story story) {
    return story.subjects().stream()
        .map(Counted::subject)
        .limit(SUBJECTS_NAMED)
        .map(this::name)
        .collect(Collectors.joining(" · "));
  }

  /** A subject's name in the chat's language, with its emblem. */
  public String name(Subject subject) {
    var emblem = subject.kind() == Subject.Kind.TEAM ? catalogue.emblem(subject) + " " : "";
    return (emblem + catalogue.name(subject, words.language())).strip();
  }

  /** How long ago, in words. */
  public String age(Instant then) {
    var ago = Duration.between(then, now);
    if (ago.toMinutes() < 1) {
      return words.say("age.now");
    } else if (ago.toHours() < 1) {
      return words.say("age.minutes", "n", ago.toMinutes());
    } else if (ago.toDays() < 1) {
      return words.say("age.hours", "n", ago.toHours());
    } else if (ago.toDays() < 60) {
      return words.say("age.days", "n", ago.toDays());
    }
    return words.say("age.date", "date", java.util.Date.from(then));
  }

  /** A name as a button has room for it: of a person the last word. */
  public String shortName(Subject subject) {
    var name = catalogue.name(subject, words.language());
    return name.length() <= 14 || !subject.isPerson()
        ? name
        : name.substring(name.lastIndexOf(' ') + 1);
  }
}
