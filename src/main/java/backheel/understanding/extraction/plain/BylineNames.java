package backheel.understanding.extraction.plain;

import java.util.List;

/** The reading of bylines, which pages and plain texts share. */
public interface BylineNames {
  /** Returns whether a line begins as bylines do: "By ...", "Texte : ...". */
  boolean begins(String line);

  /** Returns the people whom a byline names, in its order; none if it names none. */
  List<String> people(String byline);

  /** Returns whether a folded word is a first name. */
  boolean isFirstName(String folded);

  /** Returns the authors whom a label declares: people, or else a pen name. */
  List<String> declared(String names);
}
