package backheel.answer;

/**
 * A typed command line, taken apart.
 *
 * @param word the word after the slash
 * @param rest the text behind it, stripped
 */
record TypedCommand(String word, String rest) {
  static TypedCommand parse(String line) {
    var parts = line.substring(1).strip().split("\\s+", 2);
    return new TypedCommand(parts[0], parts.length > 1 ? parts[1].strip() : "");
  }
}
