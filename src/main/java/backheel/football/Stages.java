package backheel.football;

/** The stages of a tournament: how the fact files write them, and what we call them. */
final class Stages {

  private Stages() {}

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
