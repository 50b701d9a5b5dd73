package backheel.understanding.matches;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a language writes the days, stages, numbers and scores of a match. */
final class Tongue {

  private static final Map<String, List<String>> NUMBERS =
      Map.of(
          "en", List.of("nil", "one", "two", "three", "four", "five", "six", "seven"),
          "fr", List.of("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept"),
          "es", List.of("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete"));
  private static final List<String> ARABIC =
      List.of(
          "",
          "هدف",
          "هدفين",
          "ثلاثة أهداف",
          "أربعة أهداف",
          "خمسة أهداف",
          "ستة أهداف",
          "سبعة أهداف");
  private static final List<String> GROUPS =
      List.of(
          "الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة");
  private static final List<String> STAGES = List.of("r16", "qf", "sf", "third", "final");
  private static final Map<String, List<String>> NAMED =
      Map.of(
          "en",
          List.of("Round of 16", "Quarter-final", "Semi-final", "Third-place play-off", "Final"),
          "fr",
          List.of(
              "huitièmes de finale",
              "quarts de finale",
              "demi-finale",
              "match pour la troisième place",
              "finale"),
          "es",
          List.of("octavos de final", "cuartos de final", "semifinal", "tercer puesto", "final"),
          "ar",
          List.of(
              "دور الـ16",
              "ربع النهائي",
              "نصف النهائي",
              "مباراة تحديد المركز الثالث",
              "المباراة النهائية"));
  private static final Map<String, List<String>> AT_STAGE =
      Map.of(
          "en",
          List.of(
              "in the last 16",
              "in the quarter-finals",
              "in the semi-finals",
              "in the third-place play-off",
              "in the final"),
          "fr",
          List.of(
              "en huitièmes de finale",
              "en quarts de finale",
              "en demi-finale",
              "dans le match pour la troisième place",
              "en finale"),
          "es",
          List.of(
              "en octavos de final",
              "en cuartos de final",
              "en semifinales",
              "en el partido por el tercer puesto",
              "en la final"),
          "ar",
          List.of(
              "في دور الـ16",
              "في ربع النهائي",
              "في نصف النهائي",
              "في مباراة تحديد المركز الثالث",
              "في المباراة النهائية"));

  private final String language;
  private final Locale locale;

  Tongue(String language) {
    this.language = language;
    this.locale = Locale.of(language);
  }

  String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
  }

  String date(LocalDate day) {
    var month = day.getMonth().getDisplayName(TextStyle.FULL, locale);
    var of = language.equals("es") ? " de " : " ";
    return day.getDayOfMonth() + of + month + of + day.getYear();
  }

  String group(String letter) {
    return switch (language) {
      case "en" -> "Group " + letter;
      case "fr" -> "groupe " + letter;
      case "es" -> "grupo " + letter;
      default -> "المجموعة " + GROUPS.get(letter.charAt(0) - 'A');
    };
  }

  String stage(String stage) {
    return NAMED.getOrDefault(language, List.of()).get(STAGES.indexOf(stage));
  }

  String at(Played match) {
    if (!match.stage().equals("group")) {
      return AT_STAGE.getOrDefault(language, List.of()).get(STAGES.indexOf(match.stage()));
    }
    var group = group(match.group());
    return switch (language) {
      case "en" -> "in " + group;
      case "fr" -> "dans le " + group;
      case "es" -> "en el " + group;
      default -> "ضمن " + group;
    };
  }

  /** Such as "57th"; a minute of added time stays as it is. */
  String ordinal(String minute) {
    if (language.equals("fr")) {
      return minute.contains("+") ? minute.replace("+", "e+") : minute + "e";
    }
    if (!language.equals("en") || minute.contains("+")) {
      return minute;
    }
    var number = Integer.parseInt(minute);
    var teen = number % 100 >= 11 && number % 100 <= 13;
    return minute
        + (teen
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            });
  }

  /** A score in words, the higher number first; a draw as "two each" or the like. */
  String words(int most, int least) {
    if (language.equals("ar")) {
      return most == least ? arabicDraw(most) : arabicWin(most, least);
    }
    var numbers = NUMBERS.getOrDefault(language, List.of());
    var one = numbers.get(most);
    var other = numbers.get(least);
    if (most == least) {
      return switch (language) {
        case "en" -> one + "-" + one;
        case "fr" -> most == 0 ? "zéro à zéro" : one + (most > 1 ? " buts" : " but") + " partout";
        default -> one;
      };
    }
    return switch (language) {
      case "en" -> one + (most > 1 ? " goals" : " goal") + " to " + other;
      case "fr" -> one + (most > 1 ? " buts" : " but") + " à " + other;
      default -> one + " a " + other;
    };
  }

  String shortWords(int most, int least) {
    var numbers = NUMBERS.getOrDefault(language, List.of());
    return numbers.isEmpty() ? most + "-" + least : numbers.get(most) + "-" + numbers.get(least);
  }

  private static String arabicWin(int most, int least) {
    return "ب"
        + ARABIC.get(most)
        + (least > 0 ? " مقابل " + ARABIC.get(least) : most > 2 ? " نظيفة" : " دون رد");
  }

  private static String arabicDraw(int each) {
    return switch (each) {
      case 0 -> "السلبي";
      case 1 -> "بهدف لمثله";
      case 2 -> "بهدفين لمثلهما";
      default -> "ب" + ARABIC.get(each) + " لمثلها";
    };
  }

  /** What stands after the minute of such a goal in a list. */
  String mark(boolean penalty, boolean own) {
    var marks =
        switch (language) {
          case "en" -> List.of(" pen", " og");
          case "fr" -> List.of(" s.p.", " c.s.c.");
          case "es" -> List.of(" p.", " p.p.");
          default -> List.of(" ركلة جزاء", " بالخطأ في مرماه");
        };
    return own ? marks.get(1) : penalty ? marks.get(0) : "";
  }

  String extraTime() {
    return switch (language) {
      case "en" -> "Extra time had brought no winner.";
      case "fr" -> "La prolongation n'avait rien changé.";
      case "es" -> "La prórroga no cambió nada.";
      default -> "ولم يتغير شيء في الوقت الإضافي.";
    };
  }
}
