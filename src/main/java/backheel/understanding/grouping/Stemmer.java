package backheel.understanding.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A deliberately light stemmer, which removes the most common endings of words. */
final class Stemmer {
  private static final int MIN_STEM_LENGTH = 4;
  private static final Map<String, List<String>> ENDINGS = new HashMap<>();
  private static final List<String> ARTICLES =
      List.of("وبال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل");

  static {
    endings("en", "ations ation ings ing edly ies ers ed es er ly 's s e");
    endings(
        "fr",
        "issements issement ements ement ations ation euses euse eurs eur ees ee es er ez ent s e");
    endings(
        "es",
        "aciones acion amientos amiento adores ador adas ados ada ado ando iendo aron ieron ara era ar er ir as os es a o e s");
    endings(
        "pt",
        "acoes acao amentos amento adores ador adas ados ada ado ando endo aram eram ara era ar er ir as os es a o e s");
    endings("it", "azioni azione amenti amento ati ate ata ato ando endo are ere ire i e a o");
    endings("de", "ungen ung ern en er es em e s n");
    endings("nl", "ingen ing en er es e s");
    endings(
        "ru",
        "иями ями ами ого его ому ему ыми ими ией ия ии ию иям ях ах ов ев ей ой ый ий ая яя ое ее ые ие ую юю ом ем ам ям а я о е ы и у ю ь й");
    endings(
        "sl",
        "skega skemu skih ski ska sko nega nemu nih ega emu ami ama oma imi ih im em om ov ev ah eh je ji a e i o u");
    endings("ar", "تين تان ات ون ين ان ها هم ه ي ت");
  }

  private Stemmer() {}

  private static void endings(String language, String endings) {
    ENDINGS.put(language, List.of(endings.split(" ", -1)));
  }

  static String stem(String language, String word) {
    String bare = language.equals("ar") ? withoutArticle(word) : word;
    for (String ending : ENDINGS.getOrDefault(language, List.of())) {
      if (bare.length() - ending.length() >= MIN_STEM_LENGTH - (language.equals("ar") ? 1 : 0)
          && bare.endsWith(ending)) {
        return bare.substring(0, bare.length() - ending.length());
      }
    }
    return bare;
  }

  /** Returns an Arabic word without its article and the prefixes joined to it. */
  static String withoutArticle(String word) {
    for (String article : ARTICLES) {
      if (word.length() - article.length() >= 3 && word.startsWith(article)) {
        return word.substring(article.length());
      }
    }
    return word;
  }
}
