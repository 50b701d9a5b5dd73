package backheel.understanding.trust;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** A table of look-alike letters, each with its Latin or Cyrillic counterpart. */
final class Homoglyphs {
  /** Pairs of a letter and the Latin one that it is indistinguishable from. */
  private static final String CLOSE_PAIRS =
      // Cyrillic
      "аaсcеeоoрpхxуyіiѕsјjһhԁdԛqԝwӏlѵvАAВBЕEКKМMНHОOРPСCТTХXУYІIЅSЈJԌGԚQԜWӀIҮY"
          // Greek
          + "οoνvιiρpϲcϳjΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX"
          // Armenian, Coptic, Cherokee, Lisu
          + "օoսuոnհhցgզqՕOՏSԼLⲟoⲣpⲥcⲭxⲁaⲕkⲞOⲢPⲤCⲬXⲦTⲀAⲔKⲎHⲘMⲚN"
          + "ᎪAᏴBᏟCᎠDᎬEᏀGᎻHᎫJᏦKᏞLᎷMᏢPᏒRᏚSᎢTᏙVᎳWᏃZ"
          + "ꓐBꓑPꓓDꓔTꓖGꓗKꓙJꓚCꓜZꓝFꓟMꓠNꓡLꓢSꓣRꓦVꓧHꓪWꓫXꓬYꓮAꓰEꓲIꓳOꓴU"
          // Latin letters that resemble other Latin letters
          + "ɑaɡgɩiⅼlⅽcⅾdⅰiⅴvⅹxⅿmⅬLⅭCⅮDⅠIⅤVⅩXⅯM";

  /** Pairs that look alike at a glance, among genuine letters. */
  private static final String ROUGH_PAIRS = "кkмmтtнhвbгrпnαaυuκkγyηnτtχxωwεe";

  private static final String SMALL_CAPITALS = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

  private static final Map<Integer, Integer> LATIN = new HashMap<>();
  private static final Map<Integer, Integer> ROUGHLY_LATIN = new HashMap<>();
  private static final Map<Integer, Integer> FROM_SMALL_CAPITALS = new HashMap<>();
  private static final Map<UnicodeScript, Map<Integer, Integer>> FROM_LATIN =
      new EnumMap<>(UnicodeScript.class);

  static {
    fill(LATIN, CLOSE_PAIRS);
    fill(ROUGHLY_LATIN, CLOSE_PAIRS + ROUGH_PAIRS);
    fill(FROM_SMALL_CAPITALS, SMALL_CAPITALS);
    LATIN.forEach((other, latin) ->
        FROM_LATIN
            .computeIfAbsent(UnicodeScript.of(other), script -> new HashMap<>())
            .putIfAbsent(latin, other));
  }

  private Homoglyphs() {}

  /** Returns the Latin letter that this letter resembles; 0 if none. */
  static int latin(int letter) {
    return LATIN.getOrDefault(letter, 0);
  }

  /** Returns the Latin letter as {@link #latin} does, but also one that is similar at a glance. */
  static int roughlyLatin(int letter) {
    return ROUGHLY_LATIN.getOrDefault(letter, 0);
  }

  /** Returns the letter of the script that this Latin letter resembles; 0 if none. */
  static int inScript(UnicodeScript script, int latin) {
    return FROM_LATIN.getOrDefault(script, Map.of()).getOrDefault(latin, 0);
  }

  /** Returns the letter meant by a small capital; 0 if it is none. */
  static int fromSmallCapital(int letter) {
    return FROM_SMALL_CAPITALS.getOrDefault(letter, 0);
  }

  /** Returns the plain letter that an ornamental letter stands for; 0 if it is none. */
  static int plainLetter(int letter) {
    boolean fullWidth =
        (letter >= 0xFF21 && letter <= 0xFF3A) || (letter >= 0xFF41 && letter <= 0xFF5A);
    boolean mathematical = letter >= 0x1D400 && letter <= 0x1D7FF;
    boolean enclosed =
        (letter >= 0x24B6 && letter <= 0x24E9) || (letter >= 0x1F110 && letter <= 0x1F189);
    boolean letterLike = letter >= 0x2102 && letter <= 0x2138 && letter != 0x2116;
    if (!fullWidth && !mathematical && !enclosed && !letterLike) {
      return letter >= 0x1F150 && letter <= 0x1F169 ? 'A' + letter - 0x1F150 : 0;
    }
    String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
    int first = plain.codePointAt(0);
    boolean one = plain.length() == Character.charCount(first);
    if (one && first != letter && Character.isLetterOrDigit(first)) {
      return first;
    }
    return letter >= 0x1F170 && letter <= 0x1F189 ? 'A' + letter - 0x1F170 : 0;
  }

  static boolean isFullWidth(int letter) {
    return letter >= 0xFF21 && letter <= 0xFF5A;
  }

  private static void fill(Map<Integer, Integer> table, String pairs) {
    int[] letters = pairs.codePoints().toArray();
    for (int i = 0; i < letters.length; i += 2) {
      table.put(letters[i], letters[i + 1]);
    }
  }
}
