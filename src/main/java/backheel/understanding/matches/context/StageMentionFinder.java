package backheel.understanding.matches.context;

import backheel.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The stages of a tournament mentioned in a sentence. */
public final class StageMentionFinder {

  private static final Map<Pattern, String> STAGES = new LinkedHashMap<>();
  private static final Pattern GROUP =
      Pattern.compile(
          Lexicon.regex("\\b{{group before its letter}} ([a-l])\\b|{{group by its ordinal}}"));
  private static final Map<String, String> ORDINALS = Lexicon.values("ordinals of groups");

  static {
    stage("semi-final");
    stage("quarter-final");
    stage("round of 16");
    stage("round of 32");
    stage("third place");
    stage("group");
    stage("final");
  }

  private StageMentionFinder() {}

  private static void stage(String name) {
    STAGES.put(Pattern.compile(Lexicon.regex("{{stage " + name + "}}")), name);
  }

  /** A stage at its place. */
  public record StageMention(int start, int end, String stage) {}

  /** Returns the stages in a text, in order; the "final" of a semi-final is not one. */
  public static List<StageMention> find(String plain) {
    var bare = bare(plain);
    var found = new ArrayList<StageMention>();
    var taken = new BitSet();
    STAGES.forEach((pattern, stage) -> {
      var matcher = pattern.matcher(bare);
      while (matcher.find()) {
        var next = taken.nextSetBit(matcher.start());
        if (next < 0 || next >= matcher.end()) {
          taken.set(matcher.start(), matcher.end());
          found.add(new StageMention(matcher.start(), matcher.end(), stage));
        }
      }
    });
    found.sort(Comparator.comparingInt(StageMention::start));
    return found;
  }

  static @Nullable public String group(String plain) {
    var matcher = GROUP.matcher(bare(plain));
    if (!matcher.find()) {
      return null;
    }
    var letter = matcher.group(1);
    return letter == null
        ? ordinal(matcher.group(Lexicon.group(matcher)))
        : letter.toUpperCase(Locale.ROOT);
  }

  private static @Nullable String ordinal(String written) {
    return ORDINALS.entrySet().stream()
        .filter(ordinal -> written.startsWith(ordinal.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static String bare(String plain) {
    return plain.replace('أ', 'ا').replace('إ', 'ا').replace('ئ', 'ي').replace('ة', 'ه');
  }
}
