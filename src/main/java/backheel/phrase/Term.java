package backheel.phrase;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a phrase asks of a report, as a tree; its words are folded. */
sealed interface Term {

  boolean matches(SearchableText words);

  /** A word. */
  record Word(String word) implements Term {
    @Override
    public boolean matches(SearchableText words) {
      return words.has(word);
    }
  }

  /**
   * Words one after the other in one paragraph.
   *
   * @param words at least two
   * @param open whether the last one is only the beginning of a word
   */
  record Sequence(List<String> words, boolean open) implements Term {
    public Sequence {
      words = List.copyOf(words);
    }

    @Override
    public boolean matches(SearchableText words) {
      return words.hasSequence(this.words, open);
    }
  }

  /** The beginning of a word. */
  record Prefix(String start) implements Term {
    @Override
    public boolean matches(SearchableText words) {
      return words.hasPrefix(start);
    }
  }

  /** An expression in the language of RE2. */
  record Expression(Pattern pattern) implements Term {
    @Override
    public boolean matches(SearchableText words) {
      return words.has(pattern);
    }
  }

  /** What must not be so. */
  record Not(Term term) implements Term {
    @Override
    public boolean matches(SearchableText words) {
      return !term.matches(words);
    }
  }

  /** What must be so all at once; none of it is an All. */
  record All(List<Term> terms) implements Term {
    @Override
    public boolean matches(SearchableText words) {
      for (var term : terms) {
        if (!term.matches(words)) {
          return false;
        }
      }
      return true;
    }
  }

  /** What must be so at least in one; none of it is an Any. */
  record Any(List<Term> terms) implements Term {
    @Override
    public boolean matches(SearchableText words) {
      for (var term : terms) {
        if (term.matches(words)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The opposite; of an opposite, the thing itself. */
  static Term not(Term term) {
    return term instanceof Not not ? not.term() : new Not(term);
  }

  /** All of one or more: without repetitions, expressions last because they take longest. */
  static Term all(Collection<Term> terms) {
    var flat = new ArrayList<Term>();
    for (var term : terms) {
      flat.addAll(term instanceof All all ? all.terms() : List.of(term));
    }
    var quick = flat.stream().filter(term -> !(term instanceof Expression));
    var slow = flat.stream().filter(Expression.class::isInstance);
    var ordered = Stream.concat(quick, slow).distinct().toList();
    return ordered.size() == 1 ? ordered.getFirst() : new All(ordered);
  }

  /** Any of one or more, without repetitions. */
  static Term any(Collection<Term> terms) {
    var flat = new ArrayList<Term>();
    for (var term : terms) {
      flat.addAll(term instanceof Any any ? any.terms() : List.of(term));
    }
    var distinct = flat.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.getFirst() : new Any(distinct);
  }
}
