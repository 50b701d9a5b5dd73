package backheel.subscription;

import backheel.chat.Run;
import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.story.Correction;
import backheel.story.Correction.Kind;
import backheel.story.Report;
import backheel.story.StatedScore;
import backheel.story.Story;
import backheel.story.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What outlets have corrected in a story, in words. */
final class Corrected {
  /** So many of them stand on a story's card; the rest only in its full answer. */
  private static final int ON_A_CARD = 3;

  /** Stands where the moment comes, which platforms draw in the reader's own zone. */
  private static final String HERE = "\u0001";

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Wording words;
  private final Catalogue catalogue;
  private final Instant now;
  private final boolean veils;

  /**
   * Tells corrections.
   *
   * @param veils whether what gives a result away is veiled
   */
  Corrected(Wording words, Catalogue catalogue, Instant now, boolean veils) {
    this.words = words;
    this.catalogue = catalogue;
    this.now = now;
    this.veils = veils;
  }

  /** Who has withdrawn a report, a line each. */
  List<String> withdrawn(Story story) {
    return story.reports().stream()
        .filter(Report::isWithdrawn)
        .map(report ->
            report.outlet().isEmpty()
                ? words.say("correction.withdrawn.unnamed")
                : words.say("correction.withdrawn", "name", report.outlet()))
        .distinct()
        .toList();
  }

  /** The latest word on each thing that was corrected, for readers of the story as it is now. */
  List<List<Run>> latest(Story story) {
    return lines(onTheCard(story), story);
  }

  /** What was corrected, as far as it is wanted, the newest first. */
  List<List<Run>> all(Story story, Predicate<Correction> wanted) {
    return lines(story.corrections().stream().filter(wanted).toList(), story);
  }

  /** What was corrected and does not stand on the card, the newest first. */
  List<List<Run>> others(Story story) {
    var shown = onTheCard(story);
    return all(story, correction -> !shown.contains(correction));
  }

  private static List<Correction> onTheCard(Story story) {
    var told = new HashSet<String>();
    return story.corrections().stream()
        .filter(c -> c.isAnnounced() && c.kind() != Kind.RETRACTED && isStillSo(c, story))
        .filter(c -> told.add(thing(c)))
        .limit(ON_A_CARD)
        .toList();
  }

  private List<List<Run>> lines(List<Correction> corrections, Story story) {
    return corrections.stream().map(c -> line(c, story)).flatMap(Optional::stream).toList();
  }

  /** What a correction is about, so that only the latest about it is told. */
  private static String thing(Correction correction) {
    return correction.kind() == Kind.SCORE
        ? StatedScore.read(correction.was()).map(s -> s.home() + " " + s.away()).orElse("")
        : correction.kind().name();
  }

  /** Whether the report stands, and its headline, if that was corrected, is the one to be read. */
  private static boolean isStillSo(Correction correction, Story story) {
    boolean stands =
        story.reports().stream()
            .anyMatch(r -> r.id().equals(correction.report()) && !r.isWithdrawn());
    return stands
        && (correction.kind() != Kind.TITLE
            || (story.lead().id().equals(correction.report())
                && !story.title().equals(correction.was())));
  }

  private Optional<List<Run>> line(Correction c, Story story) {
    boolean veiled = veils && Veil.tells(story);
    var was = Veil.over(c.was(), veiled);
    return switch (c.kind()) {
      case MINOR -> Optional.empty();
      case TITLE -> Optional.of(said(c, "correction.title", "was", was));
      case NOTICE -> Optional.of(said(c, "correction.notice", "now", Veil.over(c.now(), veiled)));
      case RETRACTED ->
          Optional.of(said(c, "correction.retracted", "name", outlet(c, story), "was", was));
      case SCORE -> score(c, story);
      case QUOTE -> quote(c, story);
    };
  }

  private Optional<List<Run>> score(Correction c, Story story) {
    var was = StatedScore.read(c.was());
    var is = StatedScore.read(c.now());
    if (was.isEmpty() || is.isEmpty()) {
      return Optional.empty();
    }
    if (!was.get().scorers().isEmpty()) {
      return Optional.of(
          said(
              c,
              "correction.scorers",
              "score",
              line(is.get(), story),
              "now",
              Veil.over(is.get().scorers(), veils),
              "was",
              Veil.over(was.get().scorers(), veils)));
    }
    return Optional.of(
        said(c, "correction.score", "now", line(is.get(), story), "was", line(was.get(), story)));
  }

  private String line(StatedScore stated, Story story) {
    var home = subject(stated.home(), story);
    var away = subject(stated.away(), story);
    return ScoreLine.of(words, catalogue, home, away, stated.score(), veils);
  }

  private Optional<List<Run>> quote(Correction c, Story story) {
    var was = c.was().split(" ", 2);
    var is = c.now().split(" ", 2);
    if (was.length < 2) {
      return Optional.empty();
    }
    var speaker = catalogue.name(subject(was[0], story), words.language());
    var quoted = Veil.over(was[1], veils && Veil.tells(was[1]));
    if (is.length < 2) {
      return Optional.of(said(c, "correction.quote", "name", speaker, "was", quoted));
    }
    var other = catalogue.name(subject(is[0], story), words.language());
    return Optional.of(
        said(c, "correction.speaker", "was", quoted, "name", other, "other", speaker));
  }

  /** The catalogue's subject, or the story's own, or one of that name. */
  private Subject subject(String key, Story story) {
    return catalogue
        .byKey(key)
        .or(() ->
            story.reports().stream()
                .flatMap(Corrected::subjects)
                .filter(s -> s.key().equals(key))
                .findFirst())
        .orElseGet(() -> {
          var id = key.substring(key.indexOf('/') + 1);
          return new Subject(Subject.Kind.PERSON, id, id.replace('-', ' '));
        });
  }

  private static Stream<Subject> subjects(Report report) {
    var all = new ArrayList<Subject>();
    report.subjects().forEach(c -> all.add(c.subject()));
    report.matches().forEach(m -> all.addAll(List.of(m.home(), m.away())));
    report.quotes().forEach(q -> Stream.ofNullable(q.speaker()).forEach(all::add));
    return all.stream();
  }

  private static String outlet(Correction correction, Story story) {
    return story.reports().stream()
        .filter(r -> r.id().equals(correction.report()))
        .map(Report::outlet)
        .findFirst()
        .orElse("");
  }

  /** A line of the bot's words with the moment of the correction in its place. */
  private List<Run> said(Correction correction, String key, Object... named) {
    var arguments = new ArrayList<Object>(List.of("at", HERE));
    arguments.addAll(List.of(named));
    var line = words.say(key, arguments.toArray());
    int here = line.indexOf(HERE);
    var runs = new ArrayList<Run>();
    runs.addAll(Veil.runs(line.substring(0, here)));
    runs.add(new Run.Moment(clock(correction.at()), correction.at()));
    runs.addAll(Veil.runs(line.substring(here + HERE.length())));
    return List.copyOf(runs);
  }

  /** Unlike an age, the hour stays true in a message that was sent. */
  private String clock(Instant at) {
    return Duration.between(at, now).toHours() < 20
        ? CLOCK.format(at)
        : words.say("age.date", "date", Date.from(at));
  }
}
