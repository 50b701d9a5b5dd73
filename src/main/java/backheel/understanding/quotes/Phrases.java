package backheel.understanding.quotes;

import backheel.understanding.names.Cast;
import backheel.understanding.names.Cast.Person;
import backheel.understanding.quotes.Attribution.Form;
import backheel.understanding.text.Word;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the phrases of a stretch: who is the subject of its verb. */
final class Phrases {

  private static final int LONGEST = 12;
  private static final int AHEAD = 7;

  private final Stretch in;
  private final Cast cast;

  Phrases(Stretch in, Cast cast) {
    this.in = in;
    this.cast = cast;
  }

  /** The phrase that begins at a word and ends before another, null when none does. */
  @Nullable Phrase at(int first, int end) {
    if (first >= end) {
      return null;
    }
    var word = in.words.get(first);
    var pronoun = Grammar.pronoun(word.folded());
    if (pronoun != null) {
      return new Phrase(word.start(), word.end(), pronoun, null);
    }
    var own = Grammar.OWN.contains(word.folded());
    var determined = own || Grammar.ARTICLE.contains(word.folded());
    Person head = null;
    Person owner = null;
    Person modifier = null;
    var last = -1;
    var noun = "";
    var i = determined ? first + 1 : first;
    while (i < end && i - first < LONGEST && !(i > first && in.breaksAfter(i - 1))) {
      var here = in.words.get(i);
      var person = cast.startingAt(here.start());
      if (person != null) {
        var next = after(person, i);
        head = person;
        last = next - 1;
        if (in.text.plain.startsWith("'s ", person.end())
            || in.text.plain.startsWith("' ", person.end())) {
          owner = person;
          head = null;
          i = next < end && in.words.get(next).folded().equals("s") ? next + 1 : next;
          continue;
        }
        if (next < end && !in.breaksAfter(next - 1) && isJob(next)) {
          i = next;
          continue;
        }
        if (!person.sure() && (named(next, end) != null || (determined && isNoun(next, end)))) {
          i = next;
          continue;
        }
        break;
      }
      if (Grammar.ends(here) || (!noun.isEmpty() && isPast(here))) {
        break;
      }
      if (head != null) {
        modifier = head;
        head = null;
      }
      noun = here.folded();
      last = i;
      i++;
    }
    if (last < 0) {
      return null;
    }
    var close = in.words.get(last).end();
    if (head != null && !head.sure() && !noun.isEmpty() && in.words.get(first).caseless()) {
      return new Phrase(in.words.get(first).start(), close, Form.DESCRIPTION, null);
    }
    if (head != null) {
      return new Phrase(head.start(), head.end(), Form.NAME, head);
    }
    if (owner == null && modifier != null && Grammar.UTTERANCE.contains(noun)) {
      owner = modifier;
    }
    var phrase = unnamed(first, close, noun, owner, own, determined || modifier != null);
    return phrase == null || phrase.form() != Form.DESCRIPTION
        ? phrase
        : new Phrase(phrase.start(), attached(last, end), Form.DESCRIPTION, null);
  }

  /** A verb of which nothing else is known: "several groups granted Clarke a delay". */
  private static boolean isPast(Word word) {
    return !word.capital() && word.folded().length() > 4 && word.folded().endsWith("ed");
  }

  private boolean isNoun(int at, int end) {
    if (at >= end || in.breaksAfter(at - 1)) {
      return false;
    }
    var word = in.words.get(at);
    return !word.capital() && !Grammar.ends(word) && !Grammar.SPEECH.contains(word.folded());
  }

  /** Somebody certain further on in the same phrase: "Public works minister Jane Doe". */
  private @Nullable Person named(int from, int end) {
    for (var i = from; i < Math.min(end, from + AHEAD); i++) {
      var word = in.words.get(i);
      if (in.breaksAfter(i - 1)) {
        return null;
      }
      var person = cast.startingAt(word.start());
      if (person != null && person.sure()) {
        return person;
      }
      if (Grammar.ends(word) || Grammar.SPEECH.contains(word.folded())) {
        return null;
      }
    }
    return null;
  }

  /** "the coach of Morocco": where the description ends with what it is of. */
  private int attached(int last, int end) {
    var of = last + 1;
    if (of + 1 >= end
        || in.breaksAfter(last)
        || !Set.of("of", "de", "del", "du", "d", "des").contains(in.words.get(of).folded())) {
      return in.words.get(last).end();
    }
    var named = of + (Grammar.ARTICLE.contains(in.words.get(of + 1).folded()) ? 2 : 1);
    var whole = named < end ? cast.startingAt(in.words.get(named).start()) : null;
    return whole == null ? in.words.get(last).end() : whole.end();
  }

  private @Nullable Phrase unnamed(
      int first, int close, String noun, @Nullable Person owner, boolean own, boolean determined) {
    var word = in.words.get(first);
    if (owner != null && Grammar.UTTERANCE.contains(noun)) {
      return new Phrase(owner.start(), owner.end(), Form.NAME, owner);
    }
    if (Grammar.UTTERANCE.contains(noun)) {
      var author = authorAfter(close);
      if (author != null) {
        return new Phrase(author.start(), author.end(), Form.NAME, author);
      }
    }
    if (own && Grammar.UTTERANCE.contains(noun)) {
      var he = word.folded().equals("his");
      var she = word.folded().equals("her");
      return new Phrase(word.start(), close, he ? Form.HE : she ? Form.SHE : Form.OTHERS, null);
    }
    if (Grammar.isNobody(in.words, first)) {
      return new Phrase(word.start(), close, Form.NOBODY, null);
    }
    if (own || (owner != null && owner.subject().isPerson())) {
      return new Phrase(word.start(), close, Form.NOBODY, null);
    }
    if (determined && !isIndefinite(word.folded())) {
      return new Phrase(word.start(), close, Form.DESCRIPTION, null);
    }
    if (owner != null || word.caseless()) {
      return new Phrase(word.start(), close, Form.DESCRIPTION, null);
    }
    return new Phrase(word.start(), close, Form.NOBODY, null);
  }

  /** "A statement from the club": who made it. */
  private @Nullable Person authorAfter(int close) {
    for (var i = 0; i < in.size() - 2; i++) {
      if (in.words.get(i).start() >= close
          && Set.of("from", "by", "of", "de", "del", "من").contains(in.words.get(i).folded())) {
        var article = Grammar.ARTICLE.contains(in.words.get(i + 1).folded());
        return cast.startingAt(in.words.get(article ? i + 2 : i + 1).start());
      }
      if (in.words.get(i).start() >= close) {
        return null;
      }
    }
    return null;
  }

  private static boolean isIndefinite(String folded) {
    return switch (folded) {
      case "a", "an", "another", "un", "une", "one", "otro", "otra", "some", "several", "una" ->
          true;
      default -> false;
    };
  }

  private boolean isJob(int at) {
    var word = in.words.get(at);
    return !word.capital()
        && !word.caseless()
        && (Grammar.ROLE.contains(word.folded())
            || Grammar.JOB.contains(word.folded())
            || Grammar.UTTERANCE.contains(word.folded()));
  }

  private int after(Person person, int at) {
    var i = at;
    while (i < in.size() && in.words.get(i).start() < person.end()) {
      i++;
    }
    return i;
  }

  /** The subject of the verb at that word. */
  @Nullable Phrase subjectOf(int verb) {
    var last = verb - 1;
    while (last >= 0
        && !in.breaksAfter(last)
        && Grammar.isAuxiliary(in.words.get(last))
        && cast.endingAt(in.words.get(last).end()) == null) {
      last--;
    }
    if (last < 0) {
      return null;
    }
    var near = in.words.get(last);
    if (in.breaksAfter(last)) {
      return first(last + 1);
    }
    var pronoun = Grammar.pronoun(near.folded());
    if (pronoun != null) {
      return new Phrase(near.start(), near.end(), pronoun, null);
    }
    if (Grammar.RELATIVE.contains(near.folded())) {
      return endingBefore(last);
    }
    if (Grammar.COORDINATOR.contains(near.folded())
        || Grammar.PREPOSITION.contains(near.folded())
        || Grammar.SUBORDINATOR.contains(near.folded())) {
      return first(last);
    }
    return adjacent(last);
  }

  /** "the head of the club": the words right before the verb, back to where the phrase begins. */
  private @Nullable Phrase adjacent(int last) {
    var from = last;
    while (from > 0
        && !in.breaksAfter(from - 1)
        && !Grammar.SUBORDINATOR.contains(in.words.get(from - 1).folded())
        && !Grammar.COORDINATOR.contains(in.words.get(from - 1).folded())
        && !Grammar.RELATIVE.contains(in.words.get(from - 1).folded())) {
      from--;
    }
    while (from < last && Grammar.isAuxiliary(in.words.get(from))) {
      from++;
    }
    var whole = at(from, last + 1);
    var nearest = cast.endingAt(in.words.get(last).end());
    if (whole != null
        && whole.person() == null
        && nearest != null
        && isFull(nearest)
        && !isPrepositioned(nearest)) {
      return new Phrase(nearest.start(), nearest.end(), Form.NAME, nearest);
    }
    if (whole != null) {
      return whole;
    }
    Person beside = null;
    for (var i = from; i <= last; i++) {
      var person = cast.startingAt(in.words.get(i).start());
      var prepositioned = i > 0 && Grammar.PREPOSITION.contains(in.words.get(i - 1).folded());
      if (person != null && (!prepositioned || person.end() == in.words.get(last).end())) {
        beside = person;
      }
    }
    if (beside != null) {
      return new Phrase(beside.start(), beside.end(), Form.NAME, beside);
    }
    for (var i = last; i >= from; i--) {
      var word = in.words.get(i);
      if (Grammar.ARTICLE.contains(word.folded()) || Grammar.OWN.contains(word.folded())) {
        return at(i, last + 1);
      }
      if (Grammar.PREPOSITION.contains(word.folded())) {
        return i < last ? at(i + 1, last + 1) : null;
      }
    }
    return null;
  }

  private static boolean isFull(Person person) {
    return person.sure() || person.subject().name().indexOf(' ') > 0;
  }

  private boolean isPrepositioned(Person person) {
    for (var i = 1; i < in.size(); i++) {
      if (in.words.get(i).start() == person.start()) {
        return Grammar.PREPOSITION.contains(in.words.get(i - 1).folded());
      }
    }
    return false;
  }

  /** "Klopp, who said": what stands right before the relative word. */
  private @Nullable Phrase endingBefore(int relative) {
    Person nearest = null;
    for (var i = relative - 1; i >= 0 && relative - i < LONGEST; i--) {
      var person = cast.endingAt(in.words.get(i).end());
      if (person != null) {
        nearest = person;
        break;
      }
    }
    if (nearest != null) {
      return new Phrase(nearest.start(), nearest.end(), Form.NAME, nearest);
    }
    return first(relative);
  }

  /** The subject of the sentence up to that word: its first phrase that nothing leads in. */
  @Nullable Phrase first(int end) {
    Phrase found = null;
    for (var i = 0; i < end; ) {
      var start = i;
      while (start < end && isLinking(start)) {
        start++;
      }
      var coordinated = start > i && Grammar.COORDINATOR.contains(in.words.get(i).folded());
      var close = start;
      while (close < end - 1 && !in.breaksAfter(close)) {
        close++;
      }
      if (start < end && !isLeadIn(start)) {
        var phrase = at(start, Math.min(end, close + 1));
        if (phrase != null
            && (found == null
                || (coordinated && replaces(phrase, close))
                || names(found, phrase, start, close))) {
          found = phrase;
        }
      }
      i = Math.max(close, i) + 1;
    }
    return found;
  }

  /** "The Barcelona coach, Hansi Flick, …" */
  private boolean names(Phrase found, Phrase phrase, int start, int close) {
    return (found.form() == Form.DESCRIPTION || found.form() == Form.NOBODY)
        && phrase.form() == Form.NAME
        && start > 0
        && found.end() == in.words.get(start - 1).end()
        && phrase.end() == in.words.get(close).end();
  }

  private boolean replaces(Phrase phrase, int close) {
    return (phrase.form() == Form.NAME || phrase.form() == Form.HE || phrase.form() == Form.SHE)
        && phrase.end() < in.words.get(close).end();
  }

  private boolean isLinking(int at) {
    var word = in.words.get(at);
    return Grammar.COORDINATOR.contains(word.folded())
        || (Grammar.isAuxiliary(word) && cast.startingAt(word.start()) == null);
  }

  private boolean isLeadIn(int at) {
    var word = in.words.get(at);
    return Grammar.PREPOSITION.contains(word.folded())
        || Grammar.SUBORDINATOR.contains(word.folded())
        || Grammar.RELATIVE.contains(word.folded())
        || (Grammar.isParticiple(word.folded()) && cast.startingAt(word.start()) == null);
  }
}
