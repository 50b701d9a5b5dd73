package backheel.answer.command;

import backheel.football.TextFolding;

/** The folding of typed words, for comparisons as a person would make them. */
public final class InputNormalizer {
  private InputNormalizer() {}

  public static String fold(String typed) {
    return TextFolding.fold(typed).strip();
  }
}
