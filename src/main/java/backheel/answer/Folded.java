package backheel.answer;

import backheel.football.Folding;

/** Words of people, compared as people would. */
final class Folded {
  private Folded() {}

  static String word(String typed) {
    return Folding.fold(typed).strip();
  }
}
