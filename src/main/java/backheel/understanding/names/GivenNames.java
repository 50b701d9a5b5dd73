package backheel.understanding.names;

import backheel.football.Catalogue;
import backheel.football.TextFolding;
import backheel.input.BundledTableReader;
import backheel.story.Subject;
import backheel.understanding.text.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** First names, which mark two capitalised words as a person's name and hint at the pronoun. */
public final class GivenNames {

  private static final Set<String> FEMALE = Lexicon.words("first names of women");
  private static final Set<String> MALE = Lexicon.words("first names of men");
  private static final Set<String> LISTED = listed();

  private final Set<String> known = new HashSet<>(LISTED);

  GivenNames(Catalogue catalogue) {
    known.addAll(FEMALE);
    known.addAll(MALE);
    for (var entry : catalogue.entries()) {
      var name = TextFolding.fold(entry.subject().name());
      if (entry.subject().isPerson() && name.contains(" ") && !name.startsWith("al ")) {
        known.add(first(name));
      }
    }
  }

  private static Set<String> listed() {
    var names = new HashSet<String>();
    for (var line : BundledTableReader.lines(GivenNames.class, "first_names.txt")) {
      names.addAll(List.of(line.substring(2).split(" ", -1)));
    }
    return names;
  }

  /** Returns whether a folded word is a common first name of any of many languages. */
  public static boolean isCommon(String folded) {
    return LISTED.contains(folded) || FEMALE.contains(folded) || MALE.contains(folded);
  }

  boolean isKnown(String folded) {
    return known.contains(folded);
  }

  /** Returns whether "he" (or "she") can refer to this person. */
  public static boolean fits(Subject subject, boolean she) {
    if (subject.kind() != Subject.Kind.PERSON) {
      return !she;
    }
    var first = first(TextFolding.fold(subject.name()));
    return she
        ? !MALE.contains(first) || FEMALE.contains(first)
        : !FEMALE.contains(first) || MALE.contains(first);
  }

  /** Returns whether the first name is that of a woman (or a man) only. */
  public static boolean isKnownAs(Subject subject, boolean she) {
    if (subject.kind() != Subject.Kind.PERSON) {
      return !she;
    }
    var first = first(TextFolding.fold(subject.name()));
    return she
        ? FEMALE.contains(first) && !MALE.contains(first)
        : MALE.contains(first) && !FEMALE.contains(first);
  }

  private static String first(String folded) {
    var blank = folded.indexOf(' ');
    return blank < 0 ? "" : folded.substring(0, blank);
  }
}
