package backheel.understanding.names;

import backheel.football.Catalogue;
import backheel.football.Catalogue.Alias.Usage;
import backheel.football.Catalogue.Entry;
import backheel.football.TextFolding;
import backheel.story.Subject.Kind;
import backheel.understanding.text.Lexicon;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The facts about an unnamed person in words like "the 24-year-old Moroccan wing-back". */
public final class PersonCriteriaParser {

  private static final Map<String, Set<String>> POSITIONS =
      Map.of(
          "GK",
          Lexicon.words("goalkeepers"),
          "DF",
          Lexicon.words("defenders"),
          "MF",
          Lexicon.words("midfielders"),
          "FW",
          Lexicon.words("forwards"));
  private static final Set<String> PLAYER = Lexicon.words("words for any player");
  private static final Set<String> COACH = coaches();
  private static final Pattern AGE = Pattern.compile(Lexicon.regex("{{age}}"));
  private static final Pattern CHAMPION =
      Pattern.compile(Lexicon.regex("(\\d{4})? ?{{world champions}}(?: (?:en |de )?(\\d{4}))?"));

  private final GivenNames given;
  private final Map<String, String> teams = new HashMap<>();
  private final Map<String, String> clubs = new HashMap<>();

  private static Set<String> coaches() {
    var coaches = new HashSet<>(Lexicon.words("coaches"));
    coaches.addAll(Lexicon.words("further words for coaches"));
    return Set.copyOf(coaches);
  }

  public PersonCriteriaParser(Catalogue catalogue) {
    this.given = new GivenNames(catalogue);
    for (var entry : catalogue.entries()) {
      var kind = entry.subject().kind();
      if (kind == Kind.TEAM || (kind == Kind.CLUB && entry.fame() >= 50)) {
        var words = kind == Kind.TEAM ? teams : clubs;
        words.put(TextFolding.fold(entry.subject().name()), entry.subject().id());
        for (var alias : entry.aliases()) {
          if (alias.usage() != Usage.SURNAME) {
            words.putIfAbsent(TextFolding.fold(alias.name()), entry.subject().id());
          }
        }
      }
    }
  }

  /**
   * Returns the conditions for the person meant; empty when the words contain nothing that the
   * catalogue records.
   */
  List<Predicate<Entry>> criteria(String plain, @Nullable LocalDate day) {
    var folded = TextFolding.fold(plain);
    var words = List.of(folded.split(" ", -1));
    var wanted = new ArrayList<Predicate<Entry>>();
    var coach = words.stream().anyMatch(COACH::contains);
    if (coach) {
      wanted.add(entry -> entry.subject().kind() == Kind.MANAGER);
    } else if (words.stream().anyMatch(PLAYER::contains)) {
      wanted.add(entry -> entry.subject().kind() == Kind.PLAYER);
    }
    POSITIONS.forEach((position, names) -> {
      if (words.stream().anyMatch(names::contains)) {
        wanted.add(entry -> entry.position().equals(position));
      }
    });
    sides(folded, wanted);
    for (var years : ages(plain)) {
      if (day != null) {
        wanted.add(entry -> isAged(entry, years, day));
      }
    }
    var champion = CHAMPION.matcher(plain);
    if (champion.find()) {
      var year = first(champion.group(1), champion.group(2), "");
      wanted.add(entry -> coach || entry.subject().kind() == Kind.PLAYER);
      wanted.add(entry ->
          year.isEmpty()
              ? !entry.titles().isEmpty()
              : entry.titles().contains(Integer.parseInt(year)));
    }
    return wanted;
  }

  boolean isGiven(String folded) {
    return given.isKnown(folded);
  }

  /** Returns whether the word is the name of a team or a club, or a demonym. */
  boolean isSide(String folded) {
    return teams.containsKey(folded) || clubs.containsKey(folded);
  }

  private void sides(String folded, List<Predicate<Entry>> wanted) {
    var padded = " " + folded + " ";
    var words = folded.split(" ", -1);
    for (var from = 0; from < words.length; from++) {
      var phrase = new StringBuilder();
      for (var to = from; to < Math.min(words.length, from + 3); to++) {
        phrase.append(to > from ? " " : "").append(words[to]);
        var team = teams.get(phrase.toString());
        var club = clubs.get(phrase.toString());
        if (team != null && !padded.contains("world cup " + phrase)) {
          wanted.add(entry -> team.equals(entry.teamId()));
        } else if (club != null && phrase.length() > 2) {
          wanted.add(entry -> entry.clubIds().contains(club));
        }
      }
    }
  }

  /** Returns every age in years that the words contain. */
  public static Set<Integer> ages(String plain) {
    var ages = new LinkedHashSet<Integer>();
    for (var age = AGE.matcher(plain); age.find(); ) {
      ages.add(Integer.valueOf(age.group(Lexicon.group(age))));
    }
    return ages;
  }

  public static boolean isAged(Entry entry, int years, LocalDate day) {
    var born = entry.born();
    return born != null && ChronoUnit.YEARS.between(born, day) == years;
  }

  private static String first(@Nullable String... given) {
    for (var one : given) {
      if (one != null) {
        return one;
      }
    }
    return "";
  }
}
