package backheel.understanding.grouping;

/**
 * The consonants of a name, equal in every script it is written in: what remains without vowels
 * when sounds that scripts confuse are unified.
 */
final class ConsonantKeyEncoder {
  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяё";
  private static final String[] CYRILLIC_AS =
      "-,b,f,k,t,-,s,s,-,-,k,l,m,n,-,b,r,s,t,-,f,k,s,s,s,s,-,-,-,-,-,-,-".split(",", -1);
  private static final String ARABIC = "بپتثجحخدذرزسشصضطظعغفڤقكگلمنهوي";
  private static final String[] ARABIC_AS =
      "b,b,t,t,s,-,k,t,t,r,s,s,s,s,t,t,t,-,k,f,f,k,k,k,l,m,n,-,-,-".split(",", -1);

  private ConsonantKeyEncoder() {}

  /** Returns the consonants of a folded word; "" when its script is not supported. */
  static String of(String word) {
    var bones = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      String bone = consonant(word, i);
      if (!bone.equals("-")
          && (bones.isEmpty() || bones.charAt(bones.length() - 1) != bone.charAt(0))) {
        bones.append(bone);
      }
    }
    return bones.toString();
  }

  private static String consonant(String word, int at) {
    char c = word.charAt(at);
    char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
    if (c < 0x250) {
      return latin(c, next);
    }
    int place = CYRILLIC.indexOf(c);
    if (place >= 0) {
      return CYRILLIC_AS[place];
    }
    place = ARABIC.indexOf(c);
    return place >= 0 ? ARABIC_AS[place] : "-";
  }

  private static String latin(char c, char next) {
    return switch (c) {
      case 'b' -> "b";
      case 'p' -> next == 'h' ? "f" : "b";
      case 'f', 'v' -> "f";
      case 'c' -> next == 'h' || next == 'e' || next == 'i' ? "s" : "k";
      case 'k', 'q', 'g', 'x' -> "k";
      case 's', 'z', 'j' -> "s";
      case 'd', 't' -> "t";
      case 'l' -> "l";
      case 'm' -> "m";
      case 'n' -> "n";
      case 'r' -> "r";
      default -> "-";
    };
  }
}
