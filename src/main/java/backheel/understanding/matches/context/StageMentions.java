package backheel.understanding.matches.context;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The stages of a tournament mentioned in a sentence. */
public final class StageMentions {

  private static final Map<Pattern, String> STAGES = new LinkedHashMap<>();
  private static final Pattern GROUP =
      Pattern.compile(
          "\\b(?:group|groupe|grupo|poule) ([a-l])\\b|المجموعه (الاول[يى]|الثاني[هة]|الثالث[هة]|الرابع[هة]|الخامس[هة]|السادس[هة]|السابع[هة]|الثامن[هة])");
  private static final Map<String, String> ORDINALS =
      Map.of(
          "الاول", "A", "الثان", "B", "الثال", "C", "الراب", "D", "الخام", "E", "الساد", "F",
          "الساب", "G", "الثام", "H");

  static {
    stage(
        "semi-final",
        "semi[- ]?finals?\\b|semis\\b|last four|demi[- ]finales?|semi-?final(?:es)?\\b|نصف (?:ال)?نهاي[يى]|المربع الذهبي");
    stage(
        "quarter-final",
        "quarter[- ]?finals?\\b|last eight|quarts? de finale|cuartos de final|ربع (?:ال)?نهاي[يى]");
    stage(
        "round of 16",
        "round of 16|last[- ]16|last sixteen|(?:huitiemes?|8es?) de finale|octavos de final|(?:ال)?دور (?:ال)?ـ?16|ثمن (?:ال)?نهاي[يى]|دور الستة عشر");
    stage("round of 32", "round of 32|last[- ]32|seiziemes? de finale|dieciseisavos");
    stage(
        "third place",
        "third[- ]place|bronze (?:medal )?match|petite finale|troisieme place|tercer (?:puesto|lugar)|المركز الثالث");
    stage(
        "group",
        "group[- ](?:stage|phase|match|game)|phase de groupes|phase de poules|fase de grupos|دور المجموعات|مرحله المجموعات|group [a-l]\\b|groupe [a-l]\\b|grupo [a-l]\\b|المجموعه ال");
    stage(
        "final",
        "\\bfinals?\\b(?! (?:whistle|minutes?|score|group|third|seconds?|word|stages?|ball|game of|four|eight|day|match of|round|training|draft|stretch|weeks?|push))|\\bfinale\\b|\\bla final\\b|(?<!نصف )(?<!ربع )(?<!ثمن )\\bالنهاي[يى]\\b|المباراه النهاييه");
  }

  private StageMentions() {}

  private static void stage(String name, String pattern) {
    STAGES.put(Pattern.compile(pattern), name);
  }

  /** A stage at its place. */
  public record StageMention(int start, String stage) {}

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
          found.add(new StageMention(matcher.start(), stage));
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
    var ordinal = matcher.group(2);
    return ordinal == null
        ? matcher.group(1).toUpperCase(java.util.Locale.ROOT)
        : ORDINALS.get(ordinal.substring(0, 5));
  }

  private static String bare(String plain) {
    return plain.replace('أ', 'ا').replace('إ', 'ا').replace('ئ', 'ي').replace('ة', 'ه');
  }
}
