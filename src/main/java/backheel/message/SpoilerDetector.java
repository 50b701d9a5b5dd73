package backheel.message;

import backheel.story.MatchFact;
import backheel.story.Report;
import backheel.story.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The detection of spoilers: results, and words that reveal them. */
final class SpoilerDetector {
  /** Maximum time between a story and the match whose result it would spoil. */
  private static final Duration MAX_MATCH_DISTANCE = Duration.ofDays(10);

  /** A score such as "2-0" or "٢–٠": not a date, a season, a formation or a time of day. */
  private static final Pattern SCORE =
      Pattern.compile(
          "(?<![\\p{Nd}\\-‐-−/.])\\p{Nd}{1,2}\\s?[-‐-―−]\\s?\\p{Nd}{1,2}(?![\\p{Nd}\\-‐-−/.]\\p{Nd}?|\\s?%)"
              + "|(?<![\\p{Nd}:.])\\p{Nd}\\s?:\\s?\\p{Nd}(?![\\p{Nd}:])");

  /** Words in a headline about two sides that reveal who won. */
  private static final Pattern OUTCOME_WORDS =
      Pattern.compile(
          "\\b(?:beat(?:s|en)?|defeat\\w*|w[io]ns?|winn\\w+|victor\\w+|los(?:es?|t)|dr[ae]w[ns]?"
              + "|thrash\\w*|hammer\\w*|stun\\w*|eliminat\\w*|knock\\w*|crash\\w*|through|reach\\w*"
              + "|advanc\\w*|qualif\\w*|champions?|lift\\w*|goals?|scor\\w+|shoot-?out|penalt\\w+"
              + "|equali[sz]\\w*|comeback|edge[sd]?|hold|held|hat-?trick|goalless|heartbreak|glory"
              + "|bats?|battent|battu\\w*|gagn\\w+|victoire|remport\\w+|perd\\w*|défaite|s'impose\\w*"
              + "|s’impose\\w*|match nul|élimin\\w+|qualifi\\w+|finale? atteinte|buts?|buteur"
              + "|gan[aóo]\\w*|venc\\w+|victoria|derrot\\w+|pierd\\w+|perdi\\w+|empat\\w+|golea\\w*"
              + "|elimin\\w+|clasific\\w+|campe[oó]n\\w*|gol(?:es)?|remonta\\w*|penaltis?|triunf\\w+"
              + ")\\b|فوز|فاز|يفوز|تفوز|هزيمة|هزم|يهزم|تهزم|خسارة|خسر|يخسر|تعادل|يتعادل|تأهل|يتأهل|بطل"
              + "|إقصاء|أقصى|ودع|يودع|هدف|أهداف|ركلات|تغلب|يتغلب|انتصار|سقوط|ريمونتادا",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private SpoilerDetector() {}

  /** Returns whether the words contain a score. */
  static boolean revealsResult(String words) {
    return SCORE.matcher(words).find();
  }

  /** Returns whether a story reveals a result that is still news. */
  static boolean revealsResult(Story story) {
    return matchWithResult(story).isPresent()
        || story.reports().stream()
            .anyMatch(r -> revealsResult(r.title()) || revealsResult(r.excerpt()))
        || (isOfTwoSides(story)
            && story.reports().stream().anyMatch(r -> OUTCOME_WORDS.matcher(r.title()).find()));
  }

  private static boolean isOfTwoSides(Story story) {
    return matches(story).findAny().isPresent()
        || story.subjects().stream().filter(c -> c.subject().isSide()).count() > 1;
  }

  /** Returns the match whose result the story reports, from the first report that has one. */
  static Optional<MatchFact> matchWithResult(Story story) {
    return matches(story).filter(m -> m.score() != null && isNews(m.date(), story)).findFirst();
  }

  /**
   * Returns the match that a story is about: the one with a result, or else the first one named.
   */
  static Optional<MatchFact> mainMatch(Story story) {
    return matchWithResult(story)
        .or(() -> matches(story).filter(m -> isNews(m.date(), story)).findFirst());
  }

  private static Stream<MatchFact> matches(Story story) {
    return story.currentReports().stream().map(Report::matches).flatMap(List::stream);
  }

  private static boolean isNews(@Nullable LocalDate day, Story story) {
    if (day == null) {
      return true;
    }
    var apart =
        Duration.between(day.atTime(12, 0).toInstant(ZoneOffset.UTC), story.firstReportedAt())
            .abs();
    return apart.compareTo(MAX_MATCH_DISTANCE) <= 0;
  }
}
