package backheel.understanding.matches.context;

import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import backheel.understanding.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of one list of the lexicon, with a search for them in texts. */
public final class CueWords {

  /** The place of one of the words. */
  public record Cue(int start, int end) {}

  private static final Set<String> JOINED = Lexicon.words("conjunctions joined to a word");

  private final Set<String> phrases;
  private final Set<String> openings;

  private CueWords(Set<String> phrases) {
    this.phrases = phrases;
    this.openings =
        phrases.stream().map(phrase -> phrase.split(" ", -1)[0]).collect(Collectors.toSet());
  }

  public static CueWords of(String list) {
    return new CueWords(Lexicon.words(list));
  }

  /**
   * Returns the number of words of the phrase that begins at that word, or 0; Arabic joins "and" to
   * a word.
   */
  public int at(List<Word> words, int at) {
    var word = words.get(at);
    var length = openings.contains(word.folded()) ? Lexicon.phraseAt(words, at, phrases) : 0;
    if (length > 0 || !word.caseless() || word.folded().length() < 4) {
      return length;
    }
    if (!JOINED.contains(word.folded().substring(0, 1))
        || !openings.contains(word.folded().substring(1))) {
      return 0;
    }
    var rest = new Word(word.start() + 1, word.end(), word.folded().substring(1), false, false);
    var joined = new ArrayList<>(words.subList(at, Math.min(at + 4, words.size())));
    joined.set(0, rest);
    return Lexicon.phraseAt(joined, 0, phrases);
  }

  public List<Cue> in(TokenizedText text, int start, int end) {
    var found = new ArrayList<Cue>();
    for (var i = text.wordFrom(start); i < text.words.size() && text.words.get(i).start() < end; ) {
      var length = at(text.words, i);
      if (length > 0) {
        found.add(new Cue(text.words.get(i).start(), text.words.get(i + length - 1).end()));
      }
      i += Math.max(1, length);
    }
    return found;
  }

  public boolean anyIn(TokenizedText text, int start, int end) {
    for (var i = text.wordFrom(start);
        i < text.words.size() && text.words.get(i).start() < end;
        i++) {
      if (at(text.words, i) > 0) {
        return true;
      }
    }
    return false;
  }

  public boolean anyIn(TokenizedText text, TokenizedText.Sentence sentence) {
    return anyIn(text, sentence.start(), sentence.end());
  }
}
