package backheel.story;

import backheel.input.BidiControlRemover;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One outlet's article, cleaned and analysed.
 *
 * @param id the document's id
 * @param title never empty: the first words of the body when there is no title
 * @param date the day of publication, as far as known
 * @param published the moment of publication, null when only the day or nothing is known
 * @param outlet "" when unknown
 * @param language ISO 639-1
 * @param body paragraphs separated by a blank line; every span of this report counts from its start
 * @param excerpt the first sentence or two, at most 300 characters
 * @param subjects most mentioned first
 * @param fetched the time at which the document was received
 * @param licence the licence that the article names for itself, null if it names none
 */
public record Report(
    String id,
    String title,
    @Nullable LocalDate date,
    @Nullable Instant published,
    List<String> authors,
    String outlet,
    @Nullable URI link,
    @Nullable URI picture,
    String language,
    String body,
    String excerpt,
    List<SubjectCount> subjects,
    List<Mention> mentions,
    List<Quote> quotes,
    List<MatchFact> matches,
    Suspicion suspicion,
    Instant fetched,
    @Nullable Licence licence) {

  /**
   * Removes bidirectional controls, except from the body, whose spans would shift: readers of
   * documents remove them from that before the analysis.
   */
  public Report {
    title = BidiControlRemover.remove(title);
    outlet = BidiControlRemover.remove(outlet);
    excerpt = BidiControlRemover.remove(excerpt);
    authors = authors.stream().map(BidiControlRemover::remove).toList();
    subjects = List.copyOf(subjects);
    mentions = List.copyOf(mentions);
    quotes = List.copyOf(quotes);
    matches = List.copyOf(matches);
  }

  /** Creates a report on an article that names no licence. */
  public Report(
      String id,
      String title,
      @Nullable LocalDate date,
      @Nullable Instant published,
      List<String> authors,
      String outlet,
      @Nullable URI link,
      @Nullable URI picture,
      String language,
      String body,
      String excerpt,
      List<SubjectCount> subjects,
      List<Mention> mentions,
      List<Quote> quotes,
      List<MatchFact> matches,
      Suspicion suspicion,
      Instant fetched) {
    this(
        id, title, date, published, authors, outlet, link, picture, language, body, excerpt,
        subjects, mentions, quotes, matches, suspicion, fetched, null);
  }

  /**
   * Returns the time of publication: the moment published, or else noon UTC of its day, or else the
   * time it was fetched; never later than that.
   */
  public Instant appearedAt() {
    var told =
        published != null || date == null
            ? published
            : date.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return told != null && told.isBefore(fetched) ? told : fetched;
  }

  /** Returns whether a date of publication is known. */
  public boolean isDated() {
    return published != null || date != null;
  }

  /** Returns whether its outlet has withdrawn it: then it no longer counts as evidence. */
  public boolean isWithdrawn() {
    return RetractionNoticeDetector.isIn(this);
  }

  /**
   * Returns this content as the next version of an earlier report, with the id and the dates of
   * that one.
   */
  public Report asRevisionOf(Report earlier) {
    return with(
        earlier.id,
        earlier.isDated() ? earlier.date : date,
        earlier.isDated() ? earlier.published : published,
        body,
        earlier.fetched);
  }

  /** Returns the same report under another id. */
  public Report withId(String other) {
    return with(other, date, published, body, fetched);
  }

  /** Returns the same report with another body. */
  public Report withBody(String text) {
    return with(id, date, published, text, fetched);
  }

  private Report with(
      String otherId,
      @Nullable LocalDate day,
      @Nullable Instant moment,
      String text,
      Instant received) {
    return new Report(
        otherId, title, day, moment, authors, outlet, link, picture, language, text, excerpt,
        subjects, mentions, quotes, matches, suspicion, received, licence);
  }

  public boolean isAbout(Subject subject) {
    return subjects.stream().anyMatch(subjectCount -> subjectCount.subject().equals(subject));
  }
}
