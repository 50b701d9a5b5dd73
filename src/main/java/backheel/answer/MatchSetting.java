package backheel.answer;

import backheel.football.Catalogue;
import backheel.subscription.Occasion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a match is, in the words of the chat's language; what is not known is left out.
 */
record MatchSetting(
    @Nullable String competition,
    @Nullable String stage,
    @Nullable String group,
    @Nullable String venue,
    @Nullable LocalDate date) {

  /** Such as "FIFA World Cup 2022 · Group F · Al Thumama Stadium · Nov 27, 2022". */
  String in(Asked asked, Catalogue catalogue) {
    return new Occasion(competition, stage, group, venue, date).in(asked.words(), catalogue);
  }
}
