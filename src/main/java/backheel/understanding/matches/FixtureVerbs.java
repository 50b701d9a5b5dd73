package backheel.understanding.matches;

import backheel.understanding.matches.context.CueWords;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.regex.Pattern;

/** Verbs that announce a match between two sides; French "face à" is not one of them. */
final class FixtureVerbs {

  private static final CueWords FACES = CueWords.of("fixture verbs");
  private static final Pattern TO =
      Pattern.compile(Lexicon.regex("^ {{to, after face}} .*"), Pattern.DOTALL);

  private static final int MAX_LOOKAHEAD = 8;

  private FixtureVerbs() {}

  static boolean isIn(TokenizedText text, int start, int end) {
    return FACES.in(text, start, end).stream()
        .anyMatch(cue ->
            !text.plain.startsWith("face", cue.start())
                || cue.end() - cue.start() != "face".length()
                || !TO.matcher(text.lookahead(cue.end(), text.plain.length(), MAX_LOOKAHEAD))
                    .matches());
  }
}
