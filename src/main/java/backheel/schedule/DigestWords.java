package backheel.schedule;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words for days in the supported languages, in normalized letters. */
final class DigestWords {

  static final Set<String> DAILY =
      Set.of(
          "daily",
          "day",
          "everyday",
          "quotidien",
          "quotidienne",
          "jour",
          "jours",
          "diario",
          "diaria",
          "diariamente",
          "dia",
          "dias",
          "يوم",
          "يومي",
          "يوميا");

  static final Set<String> WEEKLY =
      Set.of(
          "weekly",
          "week",
          "semaine",
          "hebdo",
          "hebdomadaire",
          "semanal",
          "semana",
          "اسبوع",
          "اسبوعي",
          "اسبوعيا");

  /** Words around a day and a time that carry no meaning. */
  static final Set<String> FILLING =
      Set.of(
          "at", "on", "every", "each", "a", "le", "les", "la", "tous", "toutes", "chaque", "par",
          "las", "los", "el", "cada", "todos", "todas", "por", "كل", "في", "الساعة", "على");

  private static final Map<String, DayOfWeek> DAYS = days();

  private DigestWords() {}

  /** Returns the day of the week that a word names, also in the plural. */
  static Optional<DayOfWeek> day(String word) {
    var day = DAYS.get(word);
    return Optional.ofNullable(
        day == null && word.endsWith("s") ? DAYS.get(word.substring(0, word.length() - 1)) : day);
  }

  private static Map<String, DayOfWeek> days() {
    var days = new HashMap<String, DayOfWeek>();
    put(days, DayOfWeek.MONDAY, "monday mon lundi lun lunes الاثنين اثنين");
    put(days, DayOfWeek.TUESDAY, "tuesday tue tues mardi mar martes الثلاثاء ثلاثاء");
    put(days, DayOfWeek.WEDNESDAY, "wednesday wed mercredi mer miercoles mie الاربعاء اربعاء");
    put(days, DayOfWeek.THURSDAY, "thursday thu thur thurs jeudi jeu jueves jue الخميس خميس");
    put(days, DayOfWeek.FRIDAY, "friday fri vendredi ven viernes vie الجمعة جمعة");
    put(days, DayOfWeek.SATURDAY, "saturday sat samedi sam sabado sab السبت سبت");
    put(days, DayOfWeek.SUNDAY, "sunday sun dimanche dim domingo dom الاحد احد");
    return Map.copyOf(days);
  }

  private static void put(Map<String, DayOfWeek> days, DayOfWeek day, String words) {
    for (var word : words.split(" ", -1)) {
      days.put(word, day);
    }
  }
}
