package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.understanding.names.Cast;
import backheel.understanding.names.Cast.Person;
import backheel.understanding.quotes.Attribution.Form;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stretch beside a quotation, read for a verb of speech and its subject. */
final class Clause {

  private static final Set<String> SPEECH = Lexicon.words("speech");
  private static final Set<String> BY = Set.of("to", "selon", "segun", "حسب", "وفق", "وفقا");
  private static final Set<String> DETERMINERS =
      Set.of(
          "the",
          "a",
          "an",
          "one",
          "another",
          "several",
          "some",
          "many",
          "his",
          "her",
          "their",
          "le",
          "la",
          "l",
          "un",
          "une",
          "el",
          "los",
          "otro",
          "otra",
          "two",
          "three",
          "both",
          "most",
          "other",
          "others",
          "fans",
          "officials",
          "police",
          "people",
          "sources",
          "they");
  private static final Set<String> ENDS =
      Set.of(
          "who",
          "in",
          "on",
          "at",
          "during",
          "after",
          "before",
          "when",
          "as",
          "while",
          "with",
          "that",
          "about",
          "last",
          "this",
          "yesterday",
          "today",
          "earlier",
          "later",
          "and",
          "but",
          "via",
          "through",
          "because",
          "avant",
          "apres",
          "lors",
          "dans",
          "au",
          "en",
          "tras",
          "durante",
          "despues",
          "antes",
          "قبل",
          "بعد",
          "في",
          "خلال");
  private static final int REACH = 90;

  private final Text text;
  private final Cast cast;

  Clause(Text text, Cast cast) {
    this.text = text;
    this.cast = cast;
  }

  /** Who speaks, by the clause that follows the quotation. */
  @Nullable Attribution after(int start, int end) {
    for (var i = text.wordFrom(start);
        i < text.words.size() && text.words.get(i).end() <= end;
        i++) {
      var length = Lexicon.phraseAt(text.words, i, SPEECH);
      if (length == 0 || text.words.get(i + length - 1).end() > end) {
        continue;
      }
      var verb = text.words.get(i);
      var before = verb.start() - start > 3 ? subjectBefore(start, verb.start()) : null;
      return before != null ? before : subjectAfter(i + length, end, i);
    }
    return null;
  }

  /** Who speaks, by the clause that leads up to the quotation. */
  @Nullable Attribution before(int start, int end) {
    for (var i = text.wordFrom(end) - 1; i >= 0 && text.words.get(i).start() >= start; i--) {
      var length = Lexicon.phraseAt(text.words, i, SPEECH);
      if (length == 0 || text.words.get(i + length - 1).end() > end) {
        continue;
      }
      var verb = text.words.get(i);
      var last = text.words.get(i + length - 1);
      if (verb.caseless() || BY.contains(last.folded())) {
        return subjectAfter(i + length, end, i);
      }
      var subject = subjectBefore(start, verb.start());
      return subject != null ? subject : subjectAfter(i + length, end, i);
    }
    return null;
  }

  private @Nullable Attribution subjectBefore(int start, int verb) {
    var best = best(start, verb);
    var determined = determined(start, verb);
    if (determined != null && (best == null || best.start() < determined.words().start())) {
      return determined;
    }
    Attribution pronoun = null;
    for (var i = text.wordFrom(Math.max(start, verb - REACH));
        i < text.words.size() && text.words.get(i).end() <= verb;
        i++) {
      var form = Attribution.pronoun(text.words.get(i).folded());
      if (form != null) {
        pronoun =
            new Attribution(
                new Span(text.words.get(i).start(), text.words.get(i).end()), form, verb);
      }
    }
    if (pronoun != null && (best == null || pronoun.words().start() > best.start())) {
      return pronoun;
    }
    return best == null
        ? null
        : new Attribution(new Span(best.start(), best.end()), Form.NAME, verb);
  }

  /** The person most likely to be the subject of the verb at the end. */
  private @Nullable Person best(int start, int verb) {
    return cast.between(Math.max(start, verb - 160), verb).stream()
        .max(Comparator.comparingDouble(person -> weight(person, verb)))
        .filter(person -> weight(person, verb) > -12)
        .orElse(null);
  }

  private double weight(Person person, int verb) {
    var gap = text.plain.substring(person.end(), verb);
    var weight = -gap.length() / 12.0;
    if (gap.startsWith(",") && gap.stripTrailing().endsWith(",")) {
      weight += 8;
    }
    if (gap.startsWith("'s ") || gap.startsWith("' ")) {
      weight -= 4;
    }
    var before = text.wordFrom(person.start()) - 1;
    if (before >= 0
        && Set.of(
                "in", "at", "of", "from", "to", "with", "for", "by", "against", "about", "on",
                "told", "de", "a")
            .contains(text.words.get(before).folded())) {
      weight -= 5;
    }
    weight += person.sure() ? 2 : 0;
    return person.subject().name().contains(" ") ? weight + 1 : weight;
  }

  /** "the French star", when it stands right before the verb. */
  private @Nullable Attribution determined(int start, int verb) {
    var last = text.wordFrom(verb) - 1;
    for (var i = last; i >= 0 && text.words.get(i).start() >= start && last - i < 12; i--) {
      var word = text.words.get(i);
      if (text.plain.startsWith("-", word.end())) {
        continue;
      }
      if (i < last && hasBreak(word.end(), text.words.get(i + 1).start())) {
        return null;
      }
      if ((DETERMINERS.contains(word.folded()) && i < last)
          || Lexicon.phraseAt(
                  text.words,
                  i,
                  Set.of(
                      "another",
                      "others",
                      "they",
                      "fans",
                      "officials",
                      "police",
                      "both",
                      "some",
                      "many"))
              > 0) {
        var end = text.words.get(last).end();
        var own = Set.of("his", "her", "their", "su", "son", "sa").contains(word.folded());
        var named = cast.between(word.start(), end);
        if (!named.isEmpty() && named.getLast().end() == end) {
          return null;
        }
        return new Attribution(
            new Span(word.start(), end), own ? Form.NOBODY : Attribution.formOf(text, i), verb);
      }
    }
    return null;
  }

  private boolean hasBreak(int from, int to) {
    var gap = text.plain.substring(from, to);
    return gap.indexOf(',') >= 0
        || gap.indexOf(';') >= 0
        || gap.indexOf(':') >= 0
        || gap.indexOf('"') >= 0;
  }

  /** "said Hakimi", "a-t-il dit", "reacted one of them". */
  private Attribution subjectAfter(int word, int end, int verbWord) {
    var verb = text.words.get(verbWord).start();
    var from = word < text.words.size() ? text.words.get(word).start() : end;
    var stop = stop(word, end);
    var people = cast.between(from, stop);
    if (!people.isEmpty()) {
      var person = people.getFirst();
      return new Attribution(new Span(person.start(), person.end()), Form.NAME, verb);
    }
    if (word < text.words.size() && from < stop) {
      for (var i = verbWord; i < text.wordFrom(stop); i++) {
        var form = Attribution.pronoun(text.words.get(i).folded());
        if (form != null) {
          return new Attribution(
              new Span(text.words.get(i).start(), text.words.get(i).end()), form, verb);
        }
      }
      var first = text.words.get(word);
      if (DETERMINERS.contains(first.folded())
          || (first.caseless() && first.folded().startsWith("ال"))) {
        return new Attribution(new Span(from, stop), Attribution.formOf(text, word), verb);
      }
    }
    return new Attribution(new Span(verb, verb), Form.DROPPED, verb);
  }

  private int stop(int word, int end) {
    var stop = Math.min(end, text.plain.length());
    for (var i = word;
        i < text.words.size() && text.words.get(i).end() <= end && i < word + 14;
        i++) {
      var ends =
          i > word
              && (hasBreak(text.words.get(i - 1).end(), text.words.get(i).start())
                  || ENDS.contains(text.words.get(i).folded()));
      if (ends) {
        return text.words.get(i - 1).end();
      }
      stop = text.words.get(i).end();
    }
    return stop;
  }

  /** The people of the stretch, for those who read it in other ways. */
  List<Person> people(int start, int end) {
    return cast.between(start, end);
  }
}
