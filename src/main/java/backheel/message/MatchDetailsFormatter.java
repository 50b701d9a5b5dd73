package backheel.message;

import backheel.chat.LocalizedTexts;
import backheel.football.Catalogue;
import backheel.story.MatchContext;
import backheel.story.Subject;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The place and time of a match in the words of a language. */
record MatchDetailsFormatter(LocalizedTexts words, Catalogue catalogue) {
  private static final Pattern EDITION =
      Pattern.compile("^((?:.*\\S)?)\\s++((?:19|20)\\d\\d(?:[-/]\\d\\d)?)");

  /** Returns a line such as "FIFA World Cup 2022 · Group F · Al Thumama Stadium · Nov 27, 2022". */
  String line(MatchContext setting) {
    return joined(competition(setting), stage(setting), venue(setting), day(setting));
  }

  /** Returns a line such as "Al Thumama Stadium · Nov 27, 2022". */
  String placeAndDay(MatchContext setting) {
    return joined(venue(setting), day(setting));
  }

  /** Returns the competition, such as "FIFA World Cup 2022"; "" when unknown. */
  String competition(MatchContext setting) {
    var competition = Objects.requireNonNullElse(setting.competition(), "");
    var edition = EDITION.matcher(competition);
    return edition.matches()
        ? translated(edition.group(1), Subject.Kind.COMPETITION) + " " + edition.group(2)
        : translated(competition, Subject.Kind.COMPETITION);
  }

  /** Returns the group, or else the stage; "" when neither is known. */
  String stage(MatchContext setting) {
    var group = setting.group();
    if (group != null && !group.isEmpty()) {
      return words.text("match.group", "group", group);
    }
    var stage = Objects.requireNonNullElse(setting.stage(), "");
    var key = "stage." + stage.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return words.keys().contains(key) ? words.text(key) : stage;
  }

  private String venue(MatchContext setting) {
    return translated(Objects.requireNonNullElse(setting.venue(), ""), Subject.Kind.VENUE);
  }

  private String day(MatchContext setting) {
    var date = setting.date();
    return date == null ? "" : words.text("date", "date", date);
  }

  private String joined(String... parts) {
    return Stream.of(parts)
        .filter(part -> !part.isEmpty())
        .map(words::isolate)
        .collect(Collectors.joining(" · "));
  }

  /** Translates a name: reports carry canonical English names, which the catalogue translates. */
  private String translated(String name, Subject.Kind kind) {
    return name.isEmpty()
        ? ""
        : catalogue.findByName(name).stream()
            .filter(subject -> subject.kind() == kind)
            .findFirst()
            .map(subject -> catalogue.name(subject, words.language()))
            .orElse(name);
  }
}
