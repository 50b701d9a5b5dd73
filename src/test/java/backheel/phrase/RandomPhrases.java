package backheel.phrase;

import java.util.List;
import java.util.Random;

/** Phrases and texts made of few words, so that they meet often. */
final class RandomPhrases {
  private static final List<String> WORDS =
      List.of(
          "hakimi",
          "Hakimi's",
          "knee",
          "Blessé",
          "surgery",
          "transfer",
          "transit",
          "psg",
          "ab",
          "l'équipe",
          "al-hilal",
          "حكيمي",
          "وحكيمي",
          "للملعب",
          "الملعب",
          "المغرب",
          "Großkreutz");
  private static final List<String> PREFIXES =
      List.of("tra*", "tran*", "transf*", "hak*", "bless*", "الم*", "حكي*", "al-hil*");
  private static final List<String> EXPRESSIONS =
      List.of("/kn(ee|it)/", "/^hak/", "/\\bpsg\\b/", "/équ/", "/./");
  private static final List<String> AND = List.of(" ", " and ", " ET ", " y ", " و ");
  private static final List<String> OR = List.of(" or ", ", ", " ou ", "|", " أو ");
  private static final List<String> NOT = List.of("not ", "-", "sin ", "!", "بدون ");
  private static final List<String> BREAKS = List.of(" ", " ", " ", ", ", "\n\n");

  private final Random dice;

  RandomPhrases(long seed) {
    dice = new Random(seed);
  }

  /** What a person could have typed, mostly sensible. */
  String phrase() {
    return phrase(3);
  }

  private String phrase(int depth) {
    return switch (depth == 0 ? 0 : dice.nextInt(8)) {
      case 0, 1 -> leaf();
      case 2, 3, 4 -> phrase(depth - 1) + one(AND) + phrase(depth - 1);
      case 5, 6 -> "(" + phrase(depth - 1) + one(OR) + phrase(depth - 1) + ")";
      default -> one(NOT) + (dice.nextBoolean() ? "(" + phrase(depth - 1) + ")" : leaf());
    };
  }

  private String leaf() {
    return switch (dice.nextInt(10)) {
      case 0, 1 -> one(PREFIXES);
      case 2 -> one(EXPRESSIONS);
      case 3 -> "«" + one(WORDS) + " " + one(WORDS) + "»";
      case 4 -> "\"" + one(WORDS) + " " + one(PREFIXES) + "\"";
      default -> one(WORDS);
    };
  }

  String text() {
    var text = new StringBuilder();
    for (var words = dice.nextInt(8); words > 0; words--) {
      text.append(one(WORDS)).append(one(BREAKS));
    }
    return text.toString();
  }

  /** Signs and words in no order, and any characters there are. */
  String garbage() {
    var typed = new StringBuilder();
    for (var parts = dice.nextInt(14); parts > 0; parts--) {
      switch (dice.nextInt(9)) {
        case 0 -> typed.append(one(AND));
        case 1 -> typed.append(one(OR));
        case 2 -> typed.append(one(NOT));
        case 3 -> typed.append(leaf());
        case 4 -> typed.appendCodePoint(dice.nextInt(Character.MAX_CODE_POINT + 1));
        case 5 -> typed.append((char) (32 + dice.nextInt(95)));
        case 6 -> typed.append(sign("\\/*\"«»()[]{}+?|.,-!&^$"));
        case 7 -> typed.append((char) dice.nextInt(0x700));
        default -> typed.append('/').append(characters()).append('/');
      }
    }
    return typed.toString();
  }

  private String characters() {
    var typed = new StringBuilder();
    for (var count = dice.nextInt(8); count > 0; count--) {
      typed.append(sign("ab(|)*+?{3}[^-]\\pdwb.$1,:<P>"));
    }
    return typed.toString();
  }

  private char sign(String of) {
    return of.charAt(dice.nextInt(of.length()));
  }

  private String one(List<String> of) {
    return of.get(dice.nextInt(of.size()));
  }
}
