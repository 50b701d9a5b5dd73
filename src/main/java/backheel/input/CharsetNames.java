package backheel.input;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names by which servers and documents call encodings, beyond those that Java knows. */
final class CharsetNames {
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("mac", "x-MacRoman"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("csmacintosh", "x-MacRoman"),
          Map.entry("mac-cyrillic", "x-MacCyrillic"),
          Map.entry("maccyrillic", "x-MacCyrillic"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
          Map.entry("maclatin2", "x-MacCentralEurope"),
          Map.entry("mac-greek", "x-MacGreek"),
          Map.entry("mac-turkish", "x-MacTurkish"),
          Map.entry("cp-is", "IBM861"),
          Map.entry("csibm855", "IBM855"),
          Map.entry("cspc775baltic", "IBM775"),
          Map.entry("ms-cyrl", "windows-1251"),
          Map.entry("ms-ee", "windows-1250"),
          Map.entry("ms-greek", "windows-1253"),
          Map.entry("ms-turk", "windows-1254"),
          Map.entry("ms-hebr", "windows-1255"),
          Map.entry("ms-arab", "windows-1256"),
          Map.entry("winbaltrim", "windows-1257"),
          Map.entry("ibm039", "IBM037"),
          Map.entry("ebcdic-cp-us", "IBM037"),
          Map.entry("ebcdic-cp-ca", "IBM037"),
          Map.entry("ebcdic-cp-wt", "IBM037"),
          Map.entry("ebcdic-cp-nl", "IBM037"),
          Map.entry("ebcdic-cp-be", "IBM500"),
          Map.entry("ebcdic-cp-ch", "IBM500"),
          Map.entry("cp875", "x-IBM875"),
          Map.entry("tcvn-5712", "tcvn"),
          Map.entry("tcvn5712-1", "tcvn"));

  private CharsetNames() {}

  /** Returns the encoding of a name; null if it is not known. */
  static @Nullable Charset find(String name) {
    var plain = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    var known = ALIASES.getOrDefault(plain, plain);
    var table = SingleByteCharset.named(known);
    if (table != null) {
      return table;
    }
    var found = forName(known);
    return found == null ? forName(name) : found;
  }

  private static @Nullable Charset forName(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
