package backheel.understanding.matches.context;

import backheel.understanding.text.TokenizedText;

/** A search for words that announce a prediction, unless it is said that reality was another. */
public final class Predictions {

  private static final CueWords GUESS = CueWords.of("predictions");
  private static final CueWords DEFIED = CueWords.of("before defied predictions");
  private static final int MAX_WORDS_BEFORE = 4;

  private Predictions() {}

  public static boolean anyIn(TokenizedText text, int start, int end) {
    return GUESS.in(text, start, end).stream().anyMatch(cue -> !isDefied(text, cue));
  }

  private static boolean isDefied(TokenizedText text, CueWords.Cue cue) {
    var word = text.wordFrom(cue.start());
    var from = text.words.get(Math.max(0, word - MAX_WORDS_BEFORE)).start();
    var sentence = text.sentences.get(text.sentenceAt(cue.start()));
    return DEFIED.anyIn(text, Math.max(from, sentence.start()), cue.start());
  }
}
