package backheel.story.correction;

import backheel.story.Correction;
import backheel.story.Report;
import backheel.story.RetractionNotice;
import backheel.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Judges what an outlet has changed in what it told. */
public final class CorrectionDetector {
  /** Two versions of one article share at least so many of their longer words. */
  private static final double MIN_SHARED_WORDS = 0.3;

  private static final Pattern SHORT_WORDS =
      Pattern.compile("\\b[\\p{L}\\p{N}'’]{1,4}\\b", Pattern.UNICODE_CHARACTER_CLASS);

  private CorrectionDetector() {}

  /** Whether both read the same, but for what stands around an article. */
  public static boolean isSame(Report was, Report now) {
    return ContentHash.of(was).equals(ContentHash.of(now));
  }

  /** Whether a place that held one article holds another one now, that only took its name over. */
  public static boolean isAnotherArticle(Report was, Report now) {
    return !LiveCoverage.isLive(was)
        && !RetractionNotice.isIn(now)
        && longWords(was.title()).overlap(longWords(now.title())) < MIN_SHARED_WORDS
        && longWords(was.body()).overlap(longWords(now.body())) < MIN_SHARED_WORDS;
  }

  /**
   * What was changed from one version of a report to the next, the gravest first; never empty,
   * {@link Correction.Kind#MINOR} when nobody needs to be told.
   */
  public static List<Correction> detect(Report was, Report now, Instant at) {
    if (RetractionNotice.isIn(now)) {
      return RetractionNotice.isIn(was)
          ? List.of(of(Correction.Kind.MINOR, now, at, "", ""))
          : List.of(of(Correction.Kind.RETRACTED, now, at, was.title(), ""));
    }
    var found = new ArrayList<>(ScoreChanges.between(was, now, at));
    boolean otherScore = !found.isEmpty();
    found.addAll(QuoteChanges.between(was, now, at));
    var notice = RetractionNotice.correctionNotice(now);
    if (notice.isPresent() && !notice.equals(RetractionNotice.correctionNotice(was))) {
      found.add(of(Correction.Kind.NOTICE, now, at, "", notice.get()));
    }
    if (isAnotherWording(was, now, otherScore)) {
      found.add(of(Correction.Kind.TITLE, now, at, was.title(), now.title()));
    }
    return found.isEmpty()
        ? List.of(of(Correction.Kind.MINOR, now, at, "", ""))
        : List.copyOf(found);
  }

  /** What a report that has just joined a story takes back of what its outlet said before. */
  public static List<Correction> detectOverturned(Story story, Report later) {
    return ScoreChanges.overturned(story, later);
  }

  private static boolean isAnotherWording(Report was, Report now, boolean otherScore) {
    if (LiveCoverage.isLive(was)) {
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

  private static Correction of(
      Correction.Kind kind, Report report, Instant at, String was, String now) {
    return new Correction(kind, report.id(), at, was, now);
  }
}
