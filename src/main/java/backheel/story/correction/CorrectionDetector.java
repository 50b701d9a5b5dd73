package backheel.story.correction;

import backheel.story.Correction;
import backheel.story.Report;
import backheel.story.RetractionNoticeDetector;
import backheel.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A detector of changes between the reports of one outlet. */
public final class CorrectionDetector {
  /** Minimum share of longer words that two versions of one article have in common. */
  private static final double MIN_SHARED_WORDS = 0.3;

  private static final Pattern SHORT_WORDS =
      Pattern.compile("\\b[\\p{L}\\p{N}'’]{1,4}\\b", Pattern.UNICODE_CHARACTER_CLASS);

  private CorrectionDetector() {}

  /** Returns whether both have the same text, apart from what surrounds an article. */
  public static boolean isSame(Report was, Report now) {
    return ContentHash.of(was).equals(ContentHash.of(now));
  }

  /**
   * Returns whether an address that held one article now holds another one, which merely reuses its
   * id.
   */
  public static boolean isAnotherArticle(Report was, Report now) {
    return !LiveCoverageDetector.isLive(was)
        && !RetractionNoticeDetector.isIn(now)
        && longWords(was.title()).overlap(longWords(now.title())) < MIN_SHARED_WORDS
        && longWords(was.body()).overlap(longWords(now.body())) < MIN_SHARED_WORDS;
  }

  /**
   * Returns the changes from one version of a report to the next, most serious first; never empty,
   * a {@link Correction.MinorEdit} when nobody needs to be notified.
   */
  public static List<Correction> detect(Report was, Report now, Instant at) {
    if (RetractionNoticeDetector.isIn(now)) {
      return RetractionNoticeDetector.isIn(was)
          ? List.of(new Correction.MinorEdit(now.id(), at))
          : List.of(new Correction.Retraction(now.id(), at, was.title()));
    }
    var found = new ArrayList<Correction>(ScoreChangeFinder.between(was, now, at));
    boolean otherScore = !found.isEmpty();
    found.addAll(QuoteChangeFinder.between(was, now, at));
    var notice = RetractionNoticeDetector.correctionNotice(now);
    if (notice.isPresent() && !notice.equals(RetractionNoticeDetector.correctionNotice(was))) {
      found.add(new Correction.PublishedNotice(now.id(), at, notice.get()));
    }
    if (isAnotherWording(was, now, otherScore)) {
      found.add(new Correction.HeadlineChange(now.id(), at, was.title(), now.title()));
    }
    return found.isEmpty() ? List.of(new Correction.MinorEdit(now.id(), at)) : List.copyOf(found);
  }

  /**
   * Returns the earlier statements of its outlet that are overturned by a report that has just
   * joined a story.
   */
  public static List<Correction> detectOverturned(Story story, Report later) {
    return ScoreChangeFinder.overturned(story, later);
  }

  private static boolean isAnotherWording(Report was, Report now, boolean otherScore) {
    if (LiveCoverageDetector.isLive(was)) {
      return false;
    }
    var before = HeadlineWords.of(was.title());
    var after = HeadlineWords.of(now.title());
    boolean onlyTheScore = otherScore && before.withoutNumbers().equals(after.withoutNumbers());
    boolean onlyATypo = before.differsOnlyByTypo(after) && subjects(was).equals(subjects(now));
    return !before.equals(after) && !onlyTheScore && !onlyATypo;
  }

  private static List<String> subjects(Report report) {
    return report.subjects().stream().map(c -> c.subject().key()).sorted().toList();
  }

  private static HeadlineWords longWords(String text) {
    return HeadlineWords.of(SHORT_WORDS.matcher(text).replaceAll(" "));
  }
}
