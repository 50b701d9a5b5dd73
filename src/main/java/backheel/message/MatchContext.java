package backheel.message;

import backheel.chat.Messages;
import backheel.football.Catalogue;
import backheel.story.MatchFact;
import backheel.story.Subject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The place and time of a match; unknown parts are null. */
public record MatchContext(
    @Nullable String competition,
    @Nullable String stage,
    @Nullable String group,
    @Nullable String venue,
    @Nullable LocalDate date) {
  private static final Pattern EDITION =
      Pattern.compile("^((?:.*\\S)?)\\s++((?:19|20)\\d\\d(?:[-/]\\d\\d)?)");

  public static MatchContext of(MatchFact match) {
    return new MatchContext(
        match.competition(), match.stage(), match.group(), match.venue(), match.date());
  }

  /** Returns a line such as "FIFA World Cup 2022 · Group F · Al Thumama Stadium · Nov 27, 2022". */
  public String describe(Messages words, Catalogue catalogue) {
    var parts = new ArrayList<String>();
    parts.add(competition(words, catalogue));
    parts.add(stage(words));
    parts.add(
        venue == null || venue.isEmpty() ? "" : named(words, catalogue, venue, Subject.Kind.VENUE));
    parts.add(day(words));
    return parts.stream()
        .filter(part -> !part.isEmpty())
        .map(words::isolate)
        .collect(Collectors.joining(" · "));
  }

  /** Returns the competition, such as "FIFA World Cup 2022"; "" when unknown. */
  public String competition(Messages words, Catalogue catalogue) {
    if (competition == null || competition.isEmpty()) {
      return "";
    }
    var edition = EDITION.matcher(competition);
    return edition.matches()
        ? named(words, catalogue, edition.group(1), Subject.Kind.COMPETITION)
            + " "
            + edition.group(2)
        : named(words, catalogue, competition, Subject.Kind.COMPETITION);
  }

  /** Returns the group, or else the stage; "" when neither is known. */
  public String stage(Messages words) {
    if (group != null && !group.isEmpty()) {
      return words.text("match.group", "group", group);
    } else if (stage != null && !stage.isEmpty()) {
      var key = "stage." + stage.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      return words.keys().contains(key) ? words.text(key) : stage;
    }
    return "";
  }

  /** Returns the day; "" when unknown. */
  public String day(Messages words) {
    return date == null
        ? ""
        : words.text("date", "date", Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** Translates a name: reports carry canonical English names, which the catalogue translates. */
  private static String named(Messages words, Catalogue catalogue, String name, Subject.Kind kind) {
    return catalogue.findByName(name).stream()
        .filter(subject -> subject.kind() == kind)
        .findFirst()
        .map(subject -> catalogue.name(subject, words.language()))
        .orElse(name);
  }
}
