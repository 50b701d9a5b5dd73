package backheel.understanding.matches.context;

import backheel.understanding.text.DayMentionFinder;
import backheel.understanding.text.TokenizedText;
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
 * @param stages all stages mentioned
 * @param played those in which a match can have been played, not those that were only reached
 * @param otherYear the first year that is not the article's own
 */
record SentenceDatesAndStages(
    List<DayMentionFinder.DayMention> past,
    List<DayMentionFinder.DayMention> ahead,
    @Nullable Integer otherYear,
    List<StageMentionFinder.StageMention> stages,
    List<StageMentionFinder.StageMention> played,
    @Nullable String group) {

  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,€$£])(?:19[3-9]\\d|20[0-4]\\d)(?![\\d%]|[.,]\\d)");

  static SentenceDatesAndStages read(
      TokenizedText text, TokenizedText.Sentence sentence, @Nullable LocalDate told) {
    var plain = text.plain.substring(sentence.start(), sentence.end());
    var stages = StageMentionFinder.find(plain);
    return new SentenceDatesAndStages(
        DayMentionFinder.find(plain, told, /* ahead= */ false),
        DayMentionFinder.find(plain, told, /* ahead= */ true),
        otherYear(plain, told),
        stages,
        new ReachedStages(text, sentence, stages).played(),
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
        OffsetBinarySearch.nearest(
            toCome ? ahead : past, DayMentionFinder.DayMention::start, place);
    return nearest == null ? null : nearest.day();
  }

  /** Returns the first upcoming day mentioned after the place. */
  @Nullable LocalDate nextDay(int place) {
    var next = OffsetBinarySearch.firstFrom(ahead, DayMentionFinder.DayMention::start, place);
    return next == ahead.size() ? null : ahead.get(next).day();
  }

  /** Returns the stage of the match that is mentioned nearest to the place. */
  @Nullable String stage(int place, boolean toCome) {
    var nearest =
        OffsetBinarySearch.nearest(
            toCome ? stages : played, StageMentionFinder.StageMention::start, place);
    return nearest == null ? null : nearest.stage();
  }
}
