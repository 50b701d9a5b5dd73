package backheel.platform.discord;

/** Which way a line begins: a client lays a line out by its first letter. */
final class Direction {
  private static final String RIGHT_TO_LEFT_MARK = "\u200f";

  private static final String LEFT_TO_RIGHT_MARK = "\u200e";

  private Direction() {}

  /** What a line of ours, in a language from left to right, needs before Arabic words. */
  static String markLeft(String words) {
    return words
        .codePoints()
        .map(Character::getDirectionality)
        .filter(Direction::strong)
        .mapToObj(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? "" : LEFT_TO_RIGHT_MARK)
        .findFirst()
        .orElse("");
  }

  /** What an Arabic line needs before it, when its first letter is of another script. */
  static String mark(String words) {
    return words
        .codePoints()
        .map(Character::getDirectionality)
        .filter(Direction::strong)
        .mapToObj(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? RIGHT_TO_LEFT_MARK : "")
        .findFirst()
        .orElse(RIGHT_TO_LEFT_MARK);
  }

  private static boolean strong(int directionality) {
    return directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
