package backheel.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The place and time of a match; unknown parts are null or "".
 *
 * @param competition the canonical name with its year
 * @param stage such as "semi-final", "group"
 * @param group such as "F"
 * @param venue the ground's canonical name, or as written
 * @param date the local day
 */
public record MatchContext(
    @Nullable String competition,
    @Nullable String stage,
    @Nullable String group,
    @Nullable String venue,
    @Nullable LocalDate date) {}
