package backheel.phrase;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A node of a parsed phrase; its words are folded. */
sealed interface Term {

  boolean matches(SearchableText searchableText);

  /** A word. */
  record Word(String word) implements Term {
    @Override
    public boolean matches(SearchableText searchableText) {
      return searchableText.has(word);
    }
  }

  /**
   * Words that follow each other in one paragraph.
   *
   * @param words at least two
   * @param open whether the last one is a prefix
   */
  record Sequence(List<String> words, boolean open) implements Term {
    public Sequence {
      words = List.copyOf(words);
    }

    @Override
    public boolean matches(SearchableText searchableText) {
      return searchableText.hasSequence(this.words, open);
    }
  }

  /** A prefix of a word. */
  record Prefix(String start) implements Term {
    @Override
    public boolean matches(SearchableText searchableText) {
      return searchableText.hasPrefix(start);
    }
  }

  /** A regular expression in the syntax of RE2. */
  record Expression(Pattern pattern) implements Term {
    @Override
    public boolean matches(SearchableText searchableText) {
      return searchableText.has(pattern);
    }
  }

  /** A negated term. */
  record Not(Term term) implements Term {
    @Override
    public boolean matches(SearchableText searchableText) {
      return !term.matches(searchableText);
    }
  }

  /** A conjunction; none of its terms is an All. */
  record All(List<Term> terms) implements Term {
    @Override
    public boolean matches(SearchableText searchableText) {
      for (var term : terms) {
        if (!term.matches(searchableText)) {
          return false;
        }
      }
      return true;
    }
  }

  /** A disjunction; none of its terms is an Any. */
  record Any(List<Term> terms) implements Term {
    @Override
    public boolean matches(SearchableText searchableText) {
      for (var term : terms) {
        if (term.matches(searchableText)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Returns the negation; of a negation, the term itself. */
  static Term not(Term term) {
    return term instanceof Not not ? not.term() : new Not(term);
  }

  /**
   * Returns the conjunction of one or more terms: without duplicates, regular expressions last
   * because they are the slowest.
   */
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

  /** Returns the disjunction of one or more terms, without duplicates. */
  static Term any(Collection<Term> terms) {
    var flat = new ArrayList<Term>();
    for (var term : terms) {
      flat.addAll(term instanceof Any any ? any.terms() : List.of(term));
    }
    var distinct = flat.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.getFirst() : new Any(distinct);
  }
}
