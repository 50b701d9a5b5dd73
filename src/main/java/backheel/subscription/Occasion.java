package backheel.subscription;

import backheel.chat.Wording;
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

/** Where and when a match is, in the words of a language; what is not known is left out. */
public record Occasion(
    @Nullable String competition,
    @Nullable String stage,
    @Nullable String group,
    @Nullable String venue,
    @Nullable LocalDate date) {
  private static final Pattern EDITION =
      Pattern.compile("^((?:.*\\S)?)\\s++((?:19|20)\\d\\d(?:[-/]\\d\\d)?)");

  public static Occasion of(MatchFact match) {
    return new Occasion(
        match.competition(), match.stage(), match.group(), match.venue(), match.date());
  }

  /** Such as "FIFA World Cup 2022 · Group F · Al Thumama Stadium · Nov 27, 2022". */
  public String in(Wording words, Catalogue catalogue) {
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

  /** "FIFA World Cup 2022", "" when not known. */
  public String competition(Wording words, Catalogue catalogue) {
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

  /** The group, or else the stage; "" when neither is known. */
  public String stage(Wording words) {
    if (group != null && !group.isEmpty()) {
      return words.say("match.group", "group", group);
    } else if (stage != null && !stage.isEmpty()) {
      var key = "stage." + stage.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      return words.keys().contains(key) ? words.say(key) : stage;
    }
    return "";
  }

  /** The day, "" when not known. */
  public String day(Wording words) {
    return date == null
        ? ""
        : words.say("date", "date", Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** Reports carry canonical English names; the catalogue knows them in other languages. */
  private static String named(Wording words, Catalogue catalogue, String name, Subject.Kind kind) {
    return catalogue.findByName(name).stream()
        .filter(subject -> subject.kind() == kind)
        .findFirst()
        .map(subject -> catalogue.name(subject, words.language()))
        .orElse(name);
  }
}
