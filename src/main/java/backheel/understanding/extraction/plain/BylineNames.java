package backheel.understanding.extraction.plain;

import backheel.understanding.extraction.author.AuthorFinder;
import backheel.understanding.extraction.author.BylineParser;
import backheel.understanding.extraction.outlet.OutletAliases;
import java.util.List;
import java.util.function.Predicate;

/**
 * The reading of bylines in plain texts, as those of pages are read.
 *
 * @param firstNames whether a folded word is a first name
 */
record BylineNames(OutletAliases outlet, Predicate<String> firstNames) {

  /** Returns whether a line begins as bylines do: "By ...", "Texte : ...". */
  boolean begins(String line) {
    return BylineParser.BYLINE_START.matcher(line).find();
  }

  /** Returns the people whom a byline names, in its order; none if it names none. */
  List<String> people(String byline) {
    return BylineParser.parse(byline, outlet);
  }

  boolean isFirstName(String folded) {
    return firstNames.test(folded);
  }

  /** Returns the authors whom a label declares: people, or else a pen name. */
  List<String> declared(String names) {
    return AuthorFinder.people(List.of(names), outlet.name());
  }
}
