package backheel.football;

/** The stages of a tournament: their spelling in the fact files, and their names in Backheel. */
final class StageNames {

  private StageNames() {}

  static String nameOf(String code) {
    return switch (code) {
      case "group", "group2" -> "group";
      case "r32" -> "round of 32";
      case "r16" -> "round of 16";
      case "qf" -> "quarter-final";
      case "sf" -> "semi-final";
      case "third" -> "third place";
      case "final-round" -> "final round";
      case "prelim" -> "preliminary round";
      default -> code;
    };
  }
}
