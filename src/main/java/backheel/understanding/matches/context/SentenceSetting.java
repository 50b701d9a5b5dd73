package backheel.understanding.matches.context;

import backheel.understanding.text.DayMentionFinder;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates and stages in one sentence: parsed once, and requested for each match in the sentence.
 * Places count from the start of the sentence.
 *
 * @param past the days, if past events are meant
 * @param ahead the days, if upcoming events are meant
 * @param otherYear the first year that is not the article's own
 */
record SentenceSetting(
    List<DayMentionFinder.DayMention> past,
    List<DayMentionFinder.DayMention> ahead,
    @Nullable Integer otherYear,
    List<StageMentionFinder.StageMention> stages,
    @Nullable String group) {

  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,€$£])(?:19[3-9]\\d|20[0-4]\\d)(?![\\d%]|[.,]\\d)");

  static SentenceSetting read(String plain, @Nullable LocalDate told) {
    return new SentenceSetting(
        DayMentionFinder.find(plain, told, /* ahead= */ false),
        DayMentionFinder.find(plain, told, /* ahead= */ true),
        otherYear(plain, told),
        StageMentionFinder.find(plain),
        StageMentionFinder.group(plain));
  }

  private static @Nullable Integer otherYear(String plain, @Nullable LocalDate told) {
    if (told == null) {
      return null;
    }
    var year = YEAR.matcher(plain);
    while (year.find()) {
      var number = Integer.parseInt(year.group());
      if (number != told.getYear()) {
        return number;
      }
    }
    return null;
  }

  /** Returns the day mentioned nearest to the place. */
  @Nullable LocalDate day(int place, boolean toCome) {
    var nearest =
        PositionSearch.nearest(toCome ? ahead : past, DayMentionFinder.DayMention::start, place);
    return nearest == null ? null : nearest.day();
  }

  /** Returns the stage mentioned nearest to the place. */
  @Nullable String stage(int place) {
    var nearest = PositionSearch.nearest(stages, StageMentionFinder.StageMention::start, place);
    return nearest == null ? null : nearest.stage();
  }
}
