package backheel.football;

import backheel.story.Score;
import backheel.story.Subject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A match of which the day is known; what is not known of it is "".
 *
 * @param id the same as that of its {@link Result}
 * @param date the local day
 * @param competition the canonical name with its year, as {@link Catalogue#edition} gives it
 * @param stage such as "semi-final", in the words of {@code MatchFact}
 * @param group such as "F"
 * @param score after any extra time, null as long as nobody has told it
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
