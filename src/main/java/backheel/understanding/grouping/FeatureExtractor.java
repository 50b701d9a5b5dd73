package backheel.understanding.grouping;

import backheel.story.SubjectCount;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.StopWords;
import backheel.understanding.text.WordTokenizer.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An extractor of the words of a text, and of their language-independent features. */
final class FeatureExtractor {
  /** Arabic words of one letter that are written as one with the next. */
  private static final String ARABIC_PREFIXES =
      String.join("", Lexicon.entries("prefixes joined to a word"));

  private static final int MIN_NAME_LENGTH = 3;
  private static final int MIN_SKELETON_LENGTH = 3;

  // Weights relative to a word or thing; found by trial.
  private static final float PAIR_WEIGHT = 0.36f;
  private static final float NUMBER_WEIGHT = 0.43f;
  private static final float COUNTRY_WEIGHT = 1.25f;
  private static final float NAME_WEIGHT = 1.25f;
  private static final float SKELETON_WEIGHT = 0.68f;
  private static final float SUBJECT_WEIGHT = 0.8f;
  private static final float SCORE_WEIGHT = 1.5f;

  private final String language;
  private final Set<String> lower;
  private final Map<Integer, Float> words = new HashMap<>();
  private final Map<Integer, Float> named = new HashMap<>();
  private final Map<Integer, Float> who = new HashMap<>();
  private final Map<Integer, Float> what = new HashMap<>();
  private final Map<Integer, Float> echoes = new HashMap<>();
  private final Map<Integer, String> labels = new HashMap<>();

  /**
   * Creates an extractor.
   *
   * @param lower words that occur in the text without a capital and therefore are no names
   */
  FeatureExtractor(String language, Set<String> lower) {
    this.language = language;
    this.lower = lower;
  }

  void read(List<Token> text, float weight) {
    String before = "";
    for (Token token : text) {
      before = read(token, before, weight);
    }
  }

  private String read(Token token, String before, float weight) {
    String word = token.word();
    boolean number = Character.isDigit(word.charAt(0));
    if ((word.length() < 2 && !number) || StopWords.contains(word)) {
      return before;
    }
    boolean caseless = word.charAt(0) >= 0x590;
    boolean name = token.name() && !lower.contains(word);
    String stem = Stemmer.stem(language, word);
    count(name && !caseless && !number ? named : words, 'w', stem, word, weight);
    if (!before.isEmpty()) {
      count(words, 'b', before + ' ' + stem, before + ' ' + word, weight * PAIR_WEIGHT);
    }
    bridge(word, stem, number, name, weight);
    return stem;
  }

  private void bridge(String written, String stem, boolean number, boolean name, float weight) {
    String word = language.equals("ar") ? Stemmer.withoutArticle(written) : written;
    if (number) {
      count(what, '%', word, word, weight * NUMBER_WEIGHT);
      return;
    }
    Set<String> countries = ConceptDictionary.countries(word);
    Set<String> things = ConceptDictionary.things(word);
    if (countries.isEmpty() && things.isEmpty() && language.equals("ar") && word.length() > 3) {
      String bare = word.substring(ARABIC_PREFIXES.indexOf(word.charAt(0)) >= 0 ? 1 : 0);
      countries = ConceptDictionary.countries(bare);
      things = ConceptDictionary.things(bare);
    }
    for (String country : countries) {
      count(who, '@', country, word, weight * COUNTRY_WEIGHT);
    }
    for (String thing : things) {
      count(what, '#', thing, word, weight / things.size());
    }
    if (countries.isEmpty() && things.isEmpty() && name) {
      if (word.length() >= MIN_NAME_LENGTH && word.charAt(0) < 0x250) {
        count(who, 'n', word, word, weight * NAME_WEIGHT);
      }
      String bones = ConsonantKeyEncoder.of(stem);
      if (bones.length() >= MIN_SKELETON_LENGTH) {
        // Scripts without capitals do not reveal which words are names: those count only against
        // one.
        var to = word.charAt(0) >= 0x590 ? echoes : who;
        count(to, '~', bones, word, weight * SKELETON_WEIGHT);
      }
    }
  }

  /** Adds a subject, which the catalogue has identified in whatever words. */
  void addSubject(SubjectCount subjectCount) {
    var subject = subjectCount.subject();
    float weight = (float) (1 + Math.log(subjectCount.count())) * SUBJECT_WEIGHT;
    count(who, 's', subject.key(), subject.name(), weight);
  }

  /** Adds a score, independent of the order of the sides. */
  void addScore(String score) {
    count(what, '=', score, score, SCORE_WEIGHT);
  }

  private void count(Map<Integer, Float> to, char kind, String trait, String label, float weight) {
    int key = FeatureVector.key(kind, trait);
    to.merge(key, weight, Float::sum);
    labels.putIfAbsent(key, label);
  }

  FeatureVector words() {
    return damped(words);
  }

  FeatureVector named() {
    return damped(named);
  }

  FeatureVector who() {
    return damped(who);
  }

  FeatureVector echoes() {
    return damped(echoes);
  }

  FeatureVector what() {
    return damped(what);
  }

  /** Dampens the counts: frequent features count more, but less than proportionally. */
  private static FeatureVector damped(Map<Integer, Float> counted) {
    counted.replaceAll((key, n) -> n > 1 ? (float) (1 + Math.log(n)) : n);
    return FeatureVector.of(counted);
  }

  Map<Integer, String> labels() {
    return labels;
  }
}
