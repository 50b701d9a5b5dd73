package backheel.football;

import backheel.story.Score;
import backheel.story.Subject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A match with a known date; unknown parts are "".
 *
 * @param id the same as that of its {@link MatchResult}
 * @param date the local day
 * @param competition the canonical name with its year, as returned by {@link Catalogue#edition}
 * @param stage such as "semi-final", in the words of {@code MatchFact}
 * @param group such as "F"
 * @param score after any extra time, null until it is known
 * @param kickOff null when only the day is known
 */
public record Fixture(
    String id,
    Subject home,
    Subject away,
    LocalDate date,
    String competition,
    String stage,
    String group,
    String venue,
    String city,
    @Nullable Score score,
    @Nullable Instant kickOff) {}
