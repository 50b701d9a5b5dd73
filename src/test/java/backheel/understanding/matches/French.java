package backheel.understanding.matches;

/** The French article, drawn together with the word before it. */
final class French {

  private French() {}

  /** "du Maroc", "de la France", "des Pays-Bas", "d'Olivier". */
  static String of(String name) {
    if (name.startsWith("le ")) {
      return "du " + name.substring(3);
    }
    if (name.startsWith("les ")) {
      return "des " + name.substring(4);
    }
    var vowel = "AEIOUÉÈÊÂÎÔÛÖÜÍÓÁ".indexOf(name.charAt(0)) >= 0;
    return vowel ? "d'" + name : "de " + name;
  }

  /** "au Maroc", "à la France", "aux Pays-Bas". */
  static String to(String name) {
    if (name.startsWith("le ")) {
      return "au " + name.substring(3);
    }
    return name.startsWith("les ") ? "aux " + name.substring(4) : "à " + name;
  }
}
