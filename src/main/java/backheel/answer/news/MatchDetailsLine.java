package backheel.answer.news;

import backheel.answer.command.CommandRequest;
import backheel.football.Catalogue;
import backheel.message.MatchContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The place and time of a match in the words of the chat's language, without what is unknown. */
record MatchDetailsLine(
    @Nullable String competition,
    @Nullable String stage,
    @Nullable String group,
    @Nullable String venue,
    @Nullable LocalDate date) {

  /** Returns a line such as "FIFA World Cup 2022 · Group F · Al Thumama Stadium · Nov 27, 2022". */
  String line(CommandRequest request, Catalogue catalogue) {
    return new MatchContext(competition, stage, group, venue, date)
        .describe(request.messages(), catalogue);
  }
}
