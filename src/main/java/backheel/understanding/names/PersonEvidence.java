package backheel.understanding.names;

import backheel.football.TextFolding;
import backheel.story.Subject;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The evidence that a name outside the catalogue is a person's, not a body's or a common word. */
final class PersonEvidence {

  private static final Set<String> SPEECH = Lexicon.words("verbs of speech");
  private static final Set<String> OBJECTED = Lexicon.words("verbs of speech with a listener");
  private static final Set<String> FORMS_OF_ADDRESS = Lexicon.words("forms of address");
  private static final Set<String> HONORIFICS = Lexicon.words("honorifics");

  private static final Pattern SUFFIX = Pattern.compile(" (?:jr|sr|ii|iii)$");

  private final TokenizedText text;
  private final PersonCriteriaParser personCriteriaParser;
  private final Set<String> lowered = new HashSet<>();
  private final Set<Subject> people = new HashSet<>();

  PersonEvidence(TokenizedText text, PersonCriteriaParser personCriteriaParser) {
    this.text = text;
    this.personCriteriaParser = personCriteriaParser;
    for (var word : text.words) {
      if (!word.capital()) {
        lowered.add(word.folded());
      }
    }
  }

  /** Examines one place at which the subject is named. */
  void observe(Subject subject, int word, int words) {
    var first = text.words.get(word);
    var last = text.words.get(word + words - 1);
    var told =
        (words > 1 && personCriteriaParser.isGiven(first.folded()) && !last.shouted())
            || isTitled(word)
            || (words > 1 && isAged(last.end()))
            || (words > 1 && speaks(word, words))
            || (words > 1 && text.plain.startsWith(", who ", last.end()));
    if (told) {
      people.add(subject);
    }
  }

  /** Returns whether a verb of speech is adjacent: "Josh Matlow said", "said Josh Matlow". */
  private boolean speaks(int word, int words) {
    var next = word + words;
    var after =
        next < text.words.size()
            && text.words.get(next).start() - text.words.get(next - 1).end() == 1
            && SPEECH.contains(text.words.get(next).folded());
    var before =
        word > 0
            && text.words.get(word).start() - text.words.get(word - 1).end() == 1
            && SPEECH.contains(text.words.get(word - 1).folded())
            && !OBJECTED.contains(text.words.get(word - 1).folded());
    return after || before;
  }

  /**
   * Returns whether a form of address precedes the word, "Ms. May", which would otherwise be no
   * name.
   */
  boolean isAddressed(int word) {
    return word > 0
        && FORMS_OF_ADDRESS.contains(text.words.get(word - 1).folded())
        && text.words.get(word - 1).capital()
        && text.words.get(word).capital()
        && isTitled(word);
  }

  boolean isPerson(Subject subject) {
    return people.contains(subject);
  }

  boolean isTitled(int word) {
    if (word == 0) {
      return false;
    }
    var before = text.words.get(word - 1);
    var gap = text.plain.substring(before.end(), text.words.get(word).start());
    return HONORIFICS.contains(before.folded()) && (gap.equals(" ") || gap.equals(". "));
  }

  static boolean isHonorific(String folded) {
    return HONORIFICS.contains(folded);
  }

  /** Returns whether an age follows: "Dwayne Croteau, 52, said". */
  private boolean isAged(int end) {
    return end + 4 < text.plain.length()
        && text.plain.startsWith(", ", end)
        && Character.isDigit(text.plain.charAt(end + 2))
        && Character.isDigit(text.plain.charAt(end + 3))
        && text.plain.charAt(end + 4) == ',';
  }

  /**
   * Returns whether the text also writes the word without a capital: then a capital at the start of
   * a sentence makes it no name.
   */
  boolean isEverydayWord(int word, int words) {
    return words == 1 && lowered.contains(text.words.get(word).folded());
  }

  /** Returns whether the line is in capitals, which then carry no information. */
  boolean isShouted(int word, int words) {
    if (words < 3) {
      return false;
    }
    for (var i = word; i < word + words; i++) {
      if (!text.words.get(i).shouted() && text.words.get(i).end() - text.words.get(i).start() > 1) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the family name, by which people are distinguished: "Kennedy" of "James Kennedy Jr."
   */
  static String last(String name) {
    var folded = SUFFIX.matcher(TextFolding.fold(name)).replaceFirst("");
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }
}
