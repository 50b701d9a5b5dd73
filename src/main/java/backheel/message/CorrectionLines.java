package backheel.message;

import backheel.chat.Messages;
import backheel.chat.TextSpan;
import backheel.football.Catalogue;
import backheel.story.Correction;
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

/** The lines that describe what outlets have corrected in a story. */
final class CorrectionLines {
  /** Maximum number of corrections on a story's card; the rest are only in its full answer. */
  private static final int MAX_ON_CARD = 3;

  /** Placeholder for the time, which platforms show in the reader's own zone. */
  private static final String TIME_PLACEHOLDER = "\u0001";

  private static final DateTimeFormatter TIME_FORMAT =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Messages words;
  private final Catalogue catalogue;
  private final Instant now;
  private final boolean hidesSpoilers;

  /**
   * Creates lines in the language of the given messages.
   *
   * @param hidesSpoilers whether words that reveal a result are hidden
   */
  CorrectionLines(Messages words, Catalogue catalogue, Instant now, boolean hidesSpoilers) {
    this.words = words;
    this.catalogue = catalogue;
    this.now = now;
    this.hidesSpoilers = hidesSpoilers;
  }

  /** Returns a line for each outlet that has withdrawn a report. */
  List<String> withdrawn(Story story) {
    return story.reports().stream()
        .filter(Report::isWithdrawn)
        .map(report ->
            report.outlet().isEmpty()
                ? words.text("correction.withdrawn.unnamed")
                : words.text("correction.withdrawn", "name", report.outlet()))
        .distinct()
        .toList();
  }

  /** Returns the latest correction of each corrected detail that still applies to the story. */
  List<List<TextSpan>> latest(Story story) {
    return lines(onTheCard(story), story);
  }

  /** Returns the corrections that match a predicate, newest first. */
  List<List<TextSpan>> all(Story story, Predicate<Correction> wanted) {
    return lines(story.corrections().stream().filter(wanted).toList(), story);
  }

  /** Returns the corrections that are not on the card, newest first. */
  List<List<TextSpan>> others(Story story) {
    var shown = onTheCard(story);
    return all(story, correction -> !shown.contains(correction));
  }

  private static List<Correction> onTheCard(Story story) {
    var told = new HashSet<String>();
    return story.corrections().stream()
        .filter(
            c -> c.isAnnounced() && !(c instanceof Correction.Retraction) && isStillSo(c, story))
        .filter(c -> told.add(subjectOf(c)))
        .limit(MAX_ON_CARD)
        .toList();
  }

  private List<List<TextSpan>> lines(List<Correction> corrections, Story story) {
    return corrections.stream().map(c -> line(c, story)).flatMap(Optional::stream).toList();
  }

  /** Returns the subject of a correction, so that only the latest one on it is shown. */
  private static String subjectOf(Correction correction) {
    return switch (correction) {
      case Correction.ScoreChange c -> sides(c.was());
      case Correction.ScorersChange c -> sides(c.score());
      case Correction.QuoteRemoval c -> "quote";
      case Correction.SpeakerChange c -> "quote";
      case Correction.PublishedNotice c -> "notice";
      case Correction.HeadlineChange c -> "headline";
      case Correction.Retraction c -> "report";
      case Correction.MinorEdit c -> "";
    };
  }

  private static String sides(StatedScore score) {
    return score.home() + " " + score.away();
  }

  /**
   * Returns whether the report has not been withdrawn and, for a corrected headline, whether that
   * headline is the one shown.
   */
  private static boolean isStillSo(Correction correction, Story story) {
    boolean stands =
        story.reports().stream()
            .anyMatch(r -> r.id().equals(correction.report()) && !r.isWithdrawn());
    return stands
        && (!(correction instanceof Correction.HeadlineChange headline)
            || (story.lead().id().equals(headline.report())
                && !story.title().equals(headline.was())));
  }

  private Optional<List<TextSpan>> line(Correction correction, Story story) {
    boolean veiled = hidesSpoilers && Spoilers.revealsResult(story);
    return switch (correction) {
      case Correction.MinorEdit c -> Optional.empty();
      case Correction.HeadlineChange c ->
          Optional.of(phrase(c, "correction.title", "was", Spoilers.hide(c.was(), veiled)));
      case Correction.PublishedNotice c ->
          Optional.of(phrase(c, "correction.notice", "now", Spoilers.hide(c.notice(), veiled)));
      case Correction.Retraction c ->
          Optional.of(
              phrase(
                  c,
                  "correction.retracted",
                  "name",
                  outlet(c, story),
                  "was",
                  Spoilers.hide(c.headline(), veiled)));
      case Correction.ScoreChange c ->
          Optional.of(
              phrase(
                  c, "correction.score", "now", line(c.now(), story), "was", line(c.was(), story)));
      case Correction.ScorersChange c ->
          Optional.of(
              phrase(
                  c,
                  "correction.scorers",
                  "score",
                  line(c.score(), story),
                  "now",
                  Spoilers.hide(c.now(), hidesSpoilers),
                  "was",
                  Spoilers.hide(c.was(), hidesSpoilers)));
      case Correction.QuoteRemoval c ->
          Optional.of(
              phrase(
                  c,
                  "correction.quote",
                  "name",
                  name(c.speaker(), story),
                  "was",
                  quote(c.quote())));
      case Correction.SpeakerChange c ->
          Optional.of(
              phrase(
                  c,
                  "correction.speaker",
                  "was",
                  quote(c.quote()),
                  "name",
                  name(c.now(), story),
                  "other",
                  name(c.was(), story)));
    };
  }

  private String quote(String words) {
    return Spoilers.hide(words, hidesSpoilers && Spoilers.revealsResult(words));
  }

  private String name(String subject, Story story) {
    return catalogue.name(subject(subject, story), words.language());
  }

  private String line(StatedScore stated, Story story) {
    var home = subject(stated.home(), story);
    var away = subject(stated.away(), story);
    return ScoreLine.of(words, catalogue, home, away, stated.score(), hidesSpoilers);
  }

  /** Returns the subject from the catalogue, or the story's own, or a new one with that name. */
  private Subject subject(String key, Story story) {
    return catalogue
        .byKey(key)
        .or(() ->
            story.reports().stream()
                .flatMap(CorrectionLines::subjects)
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

  /** Returns a line of the bot's words with the time of the correction in its place. */
  private List<TextSpan> phrase(Correction correction, String key, Object... named) {
    var arguments = new ArrayList<Object>(List.of("at", TIME_PLACEHOLDER));
    arguments.addAll(List.of(named));
    var line = words.text(key, arguments.toArray());
    int here = line.indexOf(TIME_PLACEHOLDER);
    var runs = new ArrayList<TextSpan>();
    runs.addAll(Spoilers.parse(line.substring(0, here)));
    runs.add(new TextSpan.Timestamp(clock(correction.at()), correction.at()));
    runs.addAll(Spoilers.parse(line.substring(here + TIME_PLACEHOLDER.length())));
    return List.copyOf(runs);
  }

  /** Formats the time of day, which unlike an age stays true in a message that was sent. */
  private String clock(Instant at) {
    return Duration.between(at, now).toHours() < 20
        ? TIME_FORMAT.format(at)
        : words.text("age.date", "date", Date.from(at));
  }
}
