package backheel.message;

import backheel.chat.LocalizedTexts;
import backheel.chat.RichText;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The lines that describe what outlets have corrected in a story. */
final class CorrectionFormatter {
  private static final DateTimeFormatter TIME_FORMAT =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final LocalizedTexts words;
  private final Catalogue catalogue;
  private final Instant now;
  private final boolean hidesSpoilers;

  /**
   * Creates lines in the language of the given messages.
   *
   * @param hidesSpoilers whether words that reveal a result are hidden
   */
  CorrectionFormatter(
      LocalizedTexts words, Catalogue catalogue, Instant now, boolean hidesSpoilers) {
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
  List<RichText> latest(Story story) {
    return lines(LatestCorrectionFinder.of(story), story);
  }

  /** Returns the corrections that match a predicate, newest first. */
  List<RichText> all(Story story, Predicate<Correction> wanted) {
    return lines(story.corrections().stream().filter(wanted).toList(), story);
  }

  /** Returns the corrections that are not on the card, newest first. */
  List<RichText> others(Story story) {
    var shown = LatestCorrectionFinder.of(story);
    return all(story, correction -> !shown.contains(correction));
  }

  private List<RichText> lines(List<Correction> corrections, Story story) {
    return corrections.stream().map(c -> line(c, story)).flatMap(Optional::stream).toList();
  }

  private Optional<RichText> line(Correction correction, Story story) {
    boolean hidden = hidesSpoilers && SpoilerDetector.revealsResult(story);
    return switch (correction) {
      case Correction.MinorEdit c -> Optional.empty();
      case Correction.HeadlineChange c ->
          Optional.of(
              phrase(c, "correction.title", "was", RichText.plain(c.was()).hiddenIf(hidden)));
      case Correction.PublishedNotice c ->
          Optional.of(
              phrase(c, "correction.notice", "now", RichText.plain(c.notice()).hiddenIf(hidden)));
      case Correction.Retraction c ->
          Optional.of(
              phrase(
                  c,
                  "correction.retracted",
                  "name",
                  outlet(c, story),
                  "was",
                  RichText.plain(c.headline()).hiddenIf(hidden)));
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
                  RichText.plain(c.now()).hiddenIf(hidesSpoilers),
                  "was",
                  RichText.plain(c.was()).hiddenIf(hidesSpoilers)));
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

  private RichText quote(String words) {
    return RichText.plain(words).hiddenIf(hidesSpoilers && SpoilerDetector.revealsResult(words));
  }

  private String name(String subject, Story story) {
    return catalogue.name(subject(subject, story), words.language());
  }

  private RichText line(StatedScore stated, Story story) {
    var home = subject(stated.home(), story);
    var away = subject(stated.away(), story);
    return ScoreLineFormatter.of(words, catalogue, home, away, stated.score(), hidesSpoilers);
  }

  /** Returns the subject from the catalogue, or the story's own, or a new one with that name. */
  private Subject subject(String key, Story story) {
    return catalogue
        .byKey(key)
        .or(() ->
            story.reports().stream()
                .flatMap(CorrectionFormatter::subjects)
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

  private RichText phrase(Correction correction, String key, Object... named) {
    var arguments = new ArrayList<Object>(List.of("at", time(correction.at())));
    arguments.addAll(List.of(named));
    return words.richText(key, arguments.toArray());
  }

  /** Returns the time of day, which unlike an age stays true in a message that was sent. */
  private RichText time(Instant at) {
    var text =
        Duration.between(at, now).toHours() < 20
            ? TIME_FORMAT.format(at)
            : words.text("age.date", "date", at.atZone(ZoneOffset.UTC).toLocalDate());
    return RichText.of(new TextSpan.Timestamp(text, at));
  }
}
