package backheel.understanding.matches;

import backheel.understanding.text.Text;
import java.util.regex.Pattern;

/** Verbs that say that two sides are to meet; "face à" of French is none. */
final class Facing {

  private static final Cues FACES = Cues.of("faces");
  private static final Pattern TO = Pattern.compile("^ (?:a|au|aux) .*", Pattern.DOTALL);

  private static final int NEXT = 8;

  private Facing() {}

  static boolean isIn(Text text, int start, int end) {
    return FACES.in(text, start, end).stream()
        .anyMatch(cue ->
            !text.plain.startsWith("face", cue.start())
                || cue.end() - cue.start() != "face".length()
                || !TO.matcher(text.ahead(cue.end(), text.plain.length(), NEXT)).matches());
  }
}
