package backheel.subscription;

import backheel.chat.Run;
import backheel.story.MatchFact;
import backheel.story.Report;
import backheel.story.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a chat does not see before somebody wants to know: results, and words that tell them. Two
 * letters that nobody can type stand around veiled words while a line is put together.
 */
public final class Veil {
  private static final char DOWN = '\u0002';
  private static final char UP = '\u0003';

  /** How far from a story's own day the match may be of which it gives the result away. */
  private static final Duration NEWS = Duration.ofDays(10);

  /** "2-0", "٢–٠": neither a date nor a season, a formation or the time of day. */
  private static final Pattern SCORE =
      Pattern.compile(
          "(?<![\\p{Nd}\\-‐-−/.])\\p{Nd}{1,2}\\s?[-‐-―−]\\s?\\p{Nd}{1,2}(?![\\p{Nd}\\-‐-−/.]\\p{Nd}?|\\s?%)"
              + "|(?<![\\p{Nd}:.])\\p{Nd}\\s?:\\s?\\p{Nd}(?![\\p{Nd}:])");

  /** Words of a headline about two sides that say who won. */
  private static final Pattern OUTCOME =
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

  private Veil() {}

  /** The words under a veil, within a line that {@link #runs} takes apart. */
  public static String over(String words) {
    return words.isEmpty() ? "" : DOWN + words + UP;
  }

  /** The words under a veil where {@code veiled} says so. */
  public static String over(String words, boolean veiled) {
    return veiled ? over(words) : words;
  }

  /** A line whose veiled words are spoilers. */
  public static List<Run> runs(String line) {
    if (line.indexOf(DOWN) < 0) {
      return List.of(new Run.Plain(line));
    }
    var runs = new ArrayList<Run>();
    var words = new StringBuilder();
    int veils = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      int now = veils + (c == DOWN ? 1 : c == UP ? -1 : 0);
      if (c != DOWN && c != UP) {
        words.append(c);
      } else if ((veils == 0 || now == 0) && !words.isEmpty()) {
        runs.add(veils > 0 ? new Run.Spoiler(words.toString()) : new Run.Plain(words.toString()));
        words.setLength(0);
      }
      veils = Math.max(0, now);
    }
    if (!words.isEmpty()) {
      runs.add(veils > 0 ? new Run.Spoiler(words.toString()) : new Run.Plain(words.toString()));
    }
    return List.copyOf(runs);
  }

  /** Whether words have a score in them. */
  public static boolean tells(String words) {
    return SCORE.matcher(words).find();
  }

  /** Whether a story gives a result away that is still news. */
  public static boolean tells(Story story) {
    return result(story).isPresent()
        || story.reports().stream().anyMatch(r -> tells(r.title()) || tells(r.excerpt()))
        || (isOfTwoSides(story)
            && story.reports().stream().anyMatch(r -> OUTCOME.matcher(r.title()).find()));
  }

  private static boolean isOfTwoSides(Story story) {
    return matches(story).findAny().isPresent()
        || story.subjects().stream().filter(c -> c.subject().isSide()).count() > 1;
  }

  /** The match whose result a story tells, as the report has it that tells most of it. */
  static Optional<MatchFact> result(Story story) {
    return matches(story).filter(m -> m.score() != null && isNews(m.date(), story)).findFirst();
  }

  /** The match that a story is about: the one with a result, or else the first one named. */
  static Optional<MatchFact> match(Story story) {
    return result(story).or(() -> matches(story).filter(m -> isNews(m.date(), story)).findFirst());
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
    return apart.compareTo(NEWS) <= 0;
  }
}
