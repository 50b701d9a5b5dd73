package backheel.story;

import backheel.story.input.BidiControls;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One outlet's article, cleaned and understood.
 *
 * @param id the document's id
 * @param title never empty: the first words of the body when there is no title
 * @param date the day it came out, as far as anything tells
 * @param published the moment it came out, null when only the day or nothing is known
 * @param outlet "" when unknown
 * @param language ISO 639-1
 * @param body paragraphs parted by a blank line; every span of this report counts from its start
 * @param excerpt the first sentence or two, at most 300 characters
 * @param subjects most named first
 * @param fetched when the document was received
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
    Instant fetched) {

  /** Not in the body, whose spans count: whoever reads documents takes them out of that. */
  public Report {
    title = BidiControls.remove(title);
    outlet = BidiControls.remove(outlet);
    excerpt = BidiControls.remove(excerpt);
    authors = authors.stream().map(BidiControls::remove).toList();
    subjects = List.copyOf(subjects);
    mentions = List.copyOf(mentions);
    quotes = List.copyOf(quotes);
    matches = List.copyOf(matches);
  }

  /**
   * When it came out: the moment published, or else noon UTC of its day, or else when it was
   * fetched; never later than that.
   */
  public Instant appearedAt() {
    var told =
        published != null || date == null
            ? published
            : date.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return told != null && told.isBefore(fetched) ? told : fetched;
  }

  /** Whether anything tells when it came out. */
  public boolean isDated() {
    return published != null || date != null;
  }

  /** Whether its outlet has withdrawn it: then it no longer speaks for anything. */
  public boolean isWithdrawn() {
    return RetractionNotice.isIn(this);
  }

  /** What it says, as the next version of an earlier one: known by its id, as old as that. */
  public Report asRevisionOf(Report earlier) {
    return with(
        earlier.id,
        earlier.isDated() ? earlier.date : date,
        earlier.isDated() ? earlier.published : published,
        earlier.fetched);
  }

  /** The same under another id. */
  public Report withId(String other) {
    return with(other, date, published, fetched);
  }

  private Report with(
      String otherId, @Nullable LocalDate day, @Nullable Instant moment, Instant received) {
    return new Report(
        otherId, title, day, moment, authors, outlet, link, picture, language, body, excerpt,
        subjects, mentions, quotes, matches, suspicion, received);
  }

  public boolean isAbout(Subject subject) {
    return subjects.stream().anyMatch(counted -> counted.subject().equals(subject));
  }
}
