package backheel.understanding.quotes;

import backheel.football.TextFolding;
import backheel.story.Span;
import backheel.story.Subject;
import backheel.understanding.names.MentionedPeople;
import backheel.understanding.names.MentionedPeople.Person;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The meaning of the labels of an interview: a name, a surname, initials, or "Q" and "A". */
final class TranscriptLabels {

  private static final Set<String> QUESTIONS = Lexicon.words("labels of questions");
  private static final Set<String> ANSWERS = Lexicon.words("labels of answers");
  private static final Set<String> PARTICLES = Lexicon.words("name particles");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\.?\\p{Lu}\\.?(?:\\p{Lu}\\.?)?");

  private final TokenizedText text;
  private final MentionedPeople mentionedPeople;
  private @Nullable List<Subject> people;
  private boolean looked;
  private @Nullable Subject interviewed;

  TranscriptLabels(TokenizedText text, MentionedPeople mentionedPeople) {
    this.text = text;
    this.mentionedPeople = mentionedPeople;
  }

  boolean isQuestion(String name) {
    return QUESTIONS.contains(TextFolding.fold(name));
  }

  boolean isAnswer(String name) {
    return ANSWERS.contains(TextFolding.fold(name));
  }

  /** Returns whether this is the one letter of a question or an answer. */
  boolean isLetter(String name) {
    return name.length() == 1 && (isQuestion(name) || isAnswer(name));
  }

  /** Returns the person whom the label means; the "A" of an interview is its one interviewee. */
  @Nullable Subject who(Span label, String name) {
    if (isQuestion(name) || isAnswer(name)) {
      var answerer = interviewed(label.start());
      return isAnswer(name) ? answerer : null;
    }
    if (isName(label)) {
      var named = mentionedPeople.findByName(name);
      if (named != null) {
        return named;
      }
    }
    var person = mentionedPeople.startingAt(label.start());
    if (person != null && person.end() == label.end()) {
      return person.sure() ? person.subject() : null;
    }
    return INITIALS.matcher(text.raw(label.start(), label.end())).matches()
        ? initialled(name)
        : null;
  }

  /** Returns whether the label is in capitals, as a name is. */
  private boolean isName(Span label) {
    for (var i = text.wordFrom(label.start()); i < text.wordFrom(label.end()); i++) {
      var word = text.words.get(i);
      if (word.caseless() || (!word.capital() && !PARTICLES.contains(word.folded()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the one person named before the first label, null when there are several or none.
   *
   * @param first the place of the label, used when it is the first
   */
  private @Nullable Subject interviewed(int first) {
    if (!looked) {
      looked = true;
      interviewed = mentionedPeople.onlyOneBefore(first);
    }
    return interviewed;
  }

  /** Returns the only person of the text with these initials, null when there are several. */
  private @Nullable Subject initialled(String name) {
    if (people == null) {
      people =
          mentionedPeople.between(0, text.raw.length()).stream()
              .filter(Person::sure)
              .map(Person::subject)
              .filter(Subject::isPerson)
              .distinct()
              .toList();
    }
    var letters = name.replace(".", "");
    var meant = people.stream().filter(p -> hasInitials(p, letters)).limit(2).toList();
    return meant.size() == 1 ? meant.getFirst() : null;
  }

  private static boolean hasInitials(Subject person, String letters) {
    var all = new StringBuilder();
    for (var word : TextFolding.fold(person.name()).split("[ -]", -1)) {
      if (!word.isEmpty()) {
        all.append(word.charAt(0));
      }
    }
    return all.toString().equals(TextFolding.fold(letters));
  }
}
