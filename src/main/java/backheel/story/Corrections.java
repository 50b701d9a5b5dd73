package backheel.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Judges what an outlet has changed in what it told. */
public final class Corrections {
  /** Two versions of one article share at least so many of their longer words. */
  private static final double SAME_ARTICLE = 0.3;

  private static final Pattern SHORT_WORDS =
      Pattern.compile("\\b[\\p{L}\\p{N}'’]{1,4}\\b", Pattern.UNICODE_CHARACTER_CLASS);

  private Corrections() {}

  /** Whether both read the same, but for what stands around an article. */
  public static boolean isSame(Report was, Report now) {
    return Fingerprint.of(was).equals(Fingerprint.of(now));
  }

  /** Whether a place that held one article holds another one now, that only took its name over. */
  public static boolean isAnotherArticle(Report was, Report now) {
    return !Running.isLive(was)
        && !Retraction.isIn(now)
        && longWords(was.title()).shared(longWords(now.title())) < SAME_ARTICLE
        && longWords(was.body()).shared(longWords(now.body())) < SAME_ARTICLE;
  }

  /**
   * What was changed from one version of a report to the next, the gravest first; never empty,
   * {@link Correction.Kind#MINOR} when nobody needs to be told.
   */
  public static List<Correction> between(Report was, Report now, Instant at) {
    if (Retraction.isIn(now)) {
      return Retraction.isIn(was)
          ? List.of(of(Correction.Kind.MINOR, now, at, "", ""))
          : List.of(of(Correction.Kind.RETRACTED, now, at, was.title(), ""));
    }
    var found = new ArrayList<>(ScoreChanges.between(was, now, at));
    boolean otherScore = !found.isEmpty();
    found.addAll(QuoteChanges.between(was, now, at));
    var notice = Retraction.notice(now);
    if (notice.isPresent() && !notice.equals(Retraction.notice(was))) {
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
  public static List<Correction> overturned(Story story, Report later) {
    return ScoreChanges.overturned(story, later);
  }

  private static boolean isAnotherWording(Report was, Report now, boolean otherScore) {
    if (Running.isLive(was)) {
      return false;
    }
    var before = Headline.of(was.title());
    var after = Headline.of(now.title());
    boolean onlyTheScore = otherScore && before.wordsAlone().equals(after.wordsAlone());
    boolean onlyATypo = before.isSameButForATypo(after) && subjects(was).equals(subjects(now));
    return !before.equals(after) && !onlyTheScore && !onlyATypo;
  }

  private static List<String> subjects(Report report) {
    return report.subjects().stream().map(c -> c.subject().key()).sorted().toList();
  }

  private static Headline longWords(String text) {
    return Headline.of(SHORT_WORDS.matcher(text).replaceAll(" "));
  }

  private static Correction of(
      Correction.Kind kind, Report report, Instant at, String was, String now) {
    return new Correction(kind, report.id(), at, was, now);
  }
}
