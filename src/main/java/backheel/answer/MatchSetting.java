package backheel.answer;

import backheel.football.Catalogue;
import backheel.story.Subject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final Pattern EDITION =
      Pattern.compile("(.*?)\\s+((?:19|20)\\d\\d(?:[-/]\\d\\d)?)");

  /** Such as "FIFA World Cup 2022 · Group F · Al Thumama Stadium · Nov 27, 2022". */
  String in(Asked asked, Catalogue catalogue) {
    var parts = new ArrayList<String>();
    if (competition != null && !competition.isEmpty()) {
      parts.add(edition(asked, catalogue, competition));
    }
    if (group != null && !group.isEmpty()) {
      parts.add(asked.say("match.group", "group", group));
    } else if (stage != null && !stage.isEmpty()) {
      parts.add(stage(asked, stage));
    }
    if (venue != null && !venue.isEmpty()) {
      parts.add(named(asked, catalogue, venue, Subject.Kind.VENUE));
    }
    if (date != null) {
      parts.add(
          asked.say("date", "date", Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant())));
    }
    return parts.stream().map(asked.words()::isolate).collect(Collectors.joining(" · "));
  }

  private static String edition(Asked asked, Catalogue catalogue, String competition) {
    var edition = EDITION.matcher(competition);
    return edition.matches()
        ? named(asked, catalogue, edition.group(1), Subject.Kind.COMPETITION)
            + " "
            + edition.group(2)
        : named(asked, catalogue, competition, Subject.Kind.COMPETITION);
  }

  /** Reports carry canonical English names; the catalogue knows them in other languages. */
  private static String named(Asked asked, Catalogue catalogue, String name, Subject.Kind kind) {
    return catalogue.named(name).stream()
        .filter(subject -> subject.kind() == kind)
        .findFirst()
        .map(subject -> catalogue.name(subject, asked.language()))
        .orElse(name);
  }

  private static String stage(Asked asked, String stage) {
    var key = "stage." + stage.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return asked.words().keys().contains(key) ? asked.say(key) : stage;
  }
}
