package backheel.understanding.matches;

import static backheel.understanding.matches.Played.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An article about a match, written after a phrasing, and every fact that it tells. */
final class Telling {

  private static final Pattern BLANK = Pattern.compile("\\{([^{}:]+)(?::([^{}]*))?}");
  private static final Map<String, Map<String, String>> SIDES = keyed("sides.csv", "side");
  private static final Map<String, Map<String, String>> VENUES = keyed("venues.csv", "venue");
  private static final Map<String, String> STAGES =
      Map.of(
          "r16", "round of 16", "qf", "quarter-final", "sf", "semi-final", "third", "third place");

  final Phrasing phrasing;
  final Played match;
  final String title;
  final String body;
  final LocalDate day;
  final Set<Fact> told = new TreeSet<>();
  private final Tongue tongue;
  private final Set<String> met = new HashSet<>();
  private final List<Played> all;

  Telling(Phrasing phrasing, Played match, List<Played> all) {
    this.phrasing = phrasing;
    this.match = match;
    this.all = all;
    this.tongue = new Tongue(phrasing.language());
    this.day = match.date().plusDays(phrasing.later());
    var heading = phrasing.form("title " + match.outcome());
    this.title =
        tidy(filled(heading.isEmpty() ? phrasing.form("title win") : heading, match, null));
    var form = phrasing.isPreview() ? "preview" : match.outcome();
    if (phrasing.isPreview()) {
      tell(match, "fixture", match.home() + " v " + match.away());
    }
    this.body = tidy(filled(phrasing.form(form), match, null));
  }

  /** The matches that it may speak of. */
  List<Played> matches() {
    var other = match.other(all);
    return other == null ? List.of(match) : List.of(match, other);
  }

  private static Map<String, Map<String, String>> keyed(String file, String key) {
    var map = new HashMap<String, Map<String, String>>();
    Tables.rows(file).forEach(row -> map.put(cell(row, key), row));
    return map;
  }

  private void tell(Played of, String kind, String what) {
    told.add(new Fact(of.id(), kind, what));
  }

  private String filled(String form, Played of, @Nullable Map<String, String> event) {
    var out = new StringBuilder();
    var blanks = BLANK.matcher(form);
    while (blanks.find()) {
      var forms = blanks.group(2);
      var name = blanks.group(1);
      var word = forms == null ? word(name, of, event) : agreeing(side(name, of, event), forms);
      blanks.appendReplacement(out, Matcher.quoteReplacement(word));
    }
    return blanks.appendTail(out).toString();
  }

  /** Masculine, feminine, plural as the side's name wants it. */
  private String agreeing(String side, String forms) {
    var form = cell(SIDES.getOrDefault(side, Map.of()), phrasing.language() + "_form");
    return forms.split("\\|", -1)["mfp".indexOf(form)];
  }

  private static String side(String name, Played of, @Nullable Map<String, String> event) {
    return switch (name.charAt(0)) {
      case 'H' -> of.home();
      case 'A' -> of.away();
      case 'W' -> of.winner();
      case 'L' -> of.loser();
      default -> event == null ? "" : cell(event, "side");
    };
  }

  private String word(String name, Played of, @Nullable Map<String, String> event) {
    if (name.matches("[HAWLT](?:\\W.*)?")) {
      return sideWord(side(name, of, event), name.substring(1).replace("^", ""));
    }
    var homeFirst = of.winner().equals(of.home());
    var most = Math.max(of.homeGoals(), of.awayGoals());
    var least = Math.min(of.homeGoals(), of.awayGoals());
    var pens = Math.max(of.homePens(), of.awayPens());
    var fewerPens = Math.min(of.homePens(), of.awayPens());
    var sub = of.substitutions().isEmpty() ? null : of.substitutions().getFirst();
    return switch (name) {
      case "s", "z", "h", "s.words", "s.words.cap", "h.words", "draw.words" -> {
        tell(of, "result", of.home() + " " + of.score() + " " + of.away());
        yield switch (name) {
          case "s" -> most + "-" + least;
          case "z" -> least + "-" + most;
          case "h" -> of.score();
          case "s.words.cap" -> tongue.shortWords(most, least);
          default -> tongue.words(most, least);
        };
      }
      case "p", "pl", "hp" -> {
        tell(of, "shoot-out", of.homePens() + "-" + of.awayPens());
        yield name.equals("p") || (name.equals("hp") && homeFirst)
            ? pens + "-" + fewerPens
            : fewerPens + "-" + pens;
      }
      case "extra" -> {
        tell(of, "extra time", "yes");
        yield tongue.extraTime();
      }
      case "day", "date" -> {
        tell(of, "date", of.date().toString());
        yield name.equals("day") ? tongue.weekday(of.date()) : tongue.date(of.date());
      }
      case "kick" -> of.kickoff();
      case "kickfr" -> of.kickoff().replace(":00", "h00");
      case "in" -> {
        tellStage(of);
        yield tongue.at(of);
      }
      case "group" -> {
        if (of.group().isEmpty()) {
          yield "";
        }
        tellStage(of);
        yield tongue.group(of.group());
      }
      case "stage" -> {
        if (!of.group().isEmpty()) {
          yield "";
        }
        tellStage(of);
        yield tongue.stage(of.stage());
      }
      case "venue", "venue.bare" -> venue(of, name.equals("venue.bare"));
      case "goals" -> goals(of);
      case "list" -> list(of);
      case "reds" -> cards(of, "R", "red");
      case "red" -> cards(of, "R", "red");
      case "yellow" -> cards(of, "Y", "yellow");
      case "sub" -> sub == null || phrasing.form("sub").isEmpty() ? "" : substitution(of, sub);
      case "other" -> other(of);
      case "On", "Off", "sm", "sord" -> sub == null ? "" : substituted(of, sub, name);
      default -> eventWord(name, event == null ? Map.of() : event);
    };
  }

  private void tellStage(Played of) {
    tell(of, "stage", STAGES.getOrDefault(of.stage(), of.stage()));
    if (!of.group().isEmpty()) {
      tell(of, "group", of.group());
    }
  }

  private String sideWord(String side, String how) {
    var row = SIDES.getOrDefault(side, Map.of());
    var name = cell(row, phrasing.language());
    return switch (how) {
      case ".nick" -> {
        var nick = cell(row, phrasing.language() + "_nick");
        yield nick.isEmpty() ? name : nick;
      }
      case ".team" -> cell(row, "ar_team");
      case ".adj" -> cell(row, "ar_team").replaceFirst("^المنتخب ", "");
      case ".bare" -> name.replaceFirst("^(?:l'|le |la |les )(?=\\p{Lu})", "");
      case ".a" -> French.to(name);
      case ".de" -> French.of(name);
      default -> name;
    };
  }

  private String venue(Played of, boolean bare) {
    var row = VENUES.getOrDefault(of.venue(), Map.of());
    tell(of, "venue", cell(row, "en"));
    var language = phrasing.language();
    return cell(row, bare || language.equals("en") ? language : language + "_at");
  }

  private String goals(Played of) {
    var sentences = new ArrayList<String>();
    var scored = new int[2];
    var turn = 0;
    for (var goal : of.goals()) {
      scored[cell(goal, "side").equals(of.home()) ? 0 : 1]++;
      var event = new HashMap<>(goal);
      event.put("run", Math.max(scored[0], scored[1]) + "-" + Math.min(scored[0], scored[1]));
      if (name(event, "player", "name_ar").isEmpty()) {
        continue;
      }
      var added = cell(event, "minute").contains("+");
      var kind =
          cell(event, "own_goal").equals("1")
              ? "own"
              : cell(event, "penalty").equals("1") ? "penalty" : "goal";
      if (added && kind.equals("goal") && !phrasing.form("added").isEmpty()) {
        kind = "added";
      }
      var forms = phrasing.turns(kind);
      sentences.add(filled(inAddedTime(forms.get(turn++ % forms.size()), added), of, event));
      tellGoal(of, event);
    }
    return String.join(" ", sentences);
  }

  /** Nobody writes "the 90+2th minute" in English. */
  private String inAddedTime(String form, boolean added) {
    return added && phrasing.language().equals("en")
        ? form.replace("in the {ord} minute", "in stoppage time ({m}')")
            .replace("In the {ord} minute", "In stoppage time ({m}')")
            .replaceAll("(?:on|after) \\{m} minutes", "in stoppage time ({m}')")
            .replace("a {ord}-minute penalty", "a penalty in stoppage time ({m}')")
            .replace("{ord}-minute strike", "strike in stoppage time ({m}')")
        : form;
  }

  private void tellGoal(Played of, Map<String, String> goal) {
    var kind =
        cell(goal, "own_goal").equals("1")
            ? " own"
            : cell(goal, "penalty").equals("1") ? " penalty" : "";
    tell(
        of,
        "goal",
        cell(goal, "player") + " " + cell(goal, "minute") + " " + cell(goal, "side") + kind);
  }

  private String list(Played of) {
    var byScorer = new LinkedHashMap<String, List<String>>();
    for (var goal : of.goals()) {
      var player = name(goal, "player", "name_ar");
      if (!player.isEmpty()) {
        tellGoal(of, goal);
        byScorer
            .computeIfAbsent(player, p -> new ArrayList<>())
            .add(
                cell(goal, "minute")
                    + tongue.mark(
                        cell(goal, "penalty").equals("1"), cell(goal, "own_goal").equals("1")));
      }
    }
    var parts = new ArrayList<String>();
    byScorer.forEach((player, minutes) ->
        parts.add(
            phrasing
                .form("list")
                .replace("{S}", player)
                .replace("{ms}", String.join(", ", minutes))));
    return String.join(phrasing.language().equals("ar") ? "، " : ", ", parts);
  }

  private String cards(Played of, String colour, String form) {
    if (phrasing.form(form).isEmpty()) {
      return "";
    }
    var sentences = new ArrayList<String>();
    for (var card : of.cards()) {
      var added = cell(card, "minute").contains("+");
      var shown = name(card, "player", "name_ar");
      if (cell(card, "card").endsWith(colour) && !shown.isEmpty()) {
        var event = new HashMap<>(card);
        sentences.add(filled(inAddedTime(phrasing.form(form), added), of, event));
        tell(
            of,
            "card",
            (colour.equals("Y") ? "yellow " : "red ")
                + cell(card, "player")
                + " "
                + cell(card, "minute")
                + " "
                + cell(card, "side"));
      }
    }
    return String.join(" ", sentences);
  }

  private String substitution(Played of, Map<String, String> sub) {
    if (name(sub, "on", "on_ar").isEmpty() || name(sub, "off", "off_ar").isEmpty()) {
      return "";
    }
    var event = new HashMap<>(sub);
    return filled(inAddedTime(phrasing.form("sub"), cell(sub, "minute").contains("+")), of, event);
  }

  private String substituted(Played of, Map<String, String> sub, String name) {
    if (name(sub, "on", "on_ar").isEmpty() || name(sub, "off", "off_ar").isEmpty()) {
      return "";
    }
    tell(
        of,
        "substitution",
        cell(sub, "on")
            + " for "
            + cell(sub, "off")
            + " "
            + cell(sub, "minute")
            + " "
            + cell(sub, "side"));
    return switch (name) {
      case "On" -> name(sub, "on", "on_ar");
      case "Off" -> name(sub, "off", "off_ar");
      case "sord" -> tongue.ordinal(cell(sub, "minute"));
      default -> cell(sub, "minute");
    };
  }

  private String other(Played of) {
    var other = of.other(all);
    return other == null ? "" : filled(phrasing.form("other " + other.outcome()), other, null);
  }

  private String eventWord(String name, Map<String, String> event) {
    var minute = cell(event, "minute");
    return switch (name) {
      case "S", "C" -> player(event);
      case "S.de" -> French.of(player(event));
      case "m" -> minute;
      case "mar" -> indic(minute);
      case "ord" -> tongue.ordinal(minute);
      case "run" -> cell(event, "run");
      default -> throw new IllegalArgumentException(phrasing + ": {" + name + "}");
    };
  }

  /** In full the first time, then by the last name where it is a plain one. */
  private String player(Map<String, String> event) {
    var name = name(event, "player", "name_ar");
    var first = met.add(name);
    var parts = name.split(" ", -1);
    var eastern = Set.of("KOR", "JPN").contains(cell(event, "side"));
    return first || parts.length != 2 || eastern || phrasing.language().equals("ar")
        ? name
        : parts[1];
  }

  private String name(Map<String, String> row, String latin, String arabic) {
    return cell(row, phrasing.language().equals("ar") ? arabic : latin);
  }

  private String tidy(String text) {
    var tidy =
        text.replace("نظيره منتخب", "منتخب")
            .replace("لـال", "لل")
            .replaceAll("(?<=[لب])ـ(?=\\p{L})", "")
            .replaceAll("\\b1 (?=janvier|décembre)", "1er ")
            .replaceAll("(?m)^[^\\n:]{4,14} ?: *$", "")
            .replaceAll("(?m)^.*(?:made way for|cédé sa place à|dejó su lugar a|ودخل)  .*$", "")
            .replaceAll("  +", " ")
            .replaceAll("(?m)^ | $", "")
            .replaceAll("\\n{3,}", "\n\n")
            .strip();
    if (phrasing.language().equals("es")) {
      tidy = tidy.replace(" de el ", " del ").replace(" a el ", " al ");
    }
    if (phrasing.language().equals("fr")) {
      tidy = tidy.replace(" de un but", " d'un but").replace(" de Les ", " des ");
    }
    tidy =
        Pattern.compile("(?:^|\\n|[.!?] )\\p{Ll}")
            .matcher(tidy)
            .replaceAll(found -> found.group().toUpperCase(java.util.Locale.ROOT));
    return phrasing.indic() ? indic(tidy) : tidy;
  }

  private static String indic(String text) {
    return text.chars()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '٠' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
