package backheel.understanding.names;

import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Longer names that contain the name of a country. */
final class CountryCompounds {

  private static final Set<String> SELECTION = Lexicon.words("national team words");
  private static final Set<String> BETWEEN = Lexicon.words("between national team and country");
  private static final Set<String> FEDERATION = Lexicon.words("federations");
  private static final Set<String> FOOTBALL = Lexicon.words("football after a country");
  private static final Set<String> LEAGUE = Lexicon.words("league words in a country's name");

  private final TokenizedText text;

  CountryCompounds(TokenizedText text) {
    this.text = text;
  }

  /**
   * Returns the whole of a name such as "Selección de fútbol de Ghana" or "équipe du Pérou de
   * football", or null.
   */
  @Nullable CandidateMention selection(CandidateMention candidateMention) {
    var from = candidateMention.word() - 1;
    while (from >= 0 && candidateMention.word() - from < 8 && BETWEEN.contains(word(from))) {
      if (SELECTION.contains(word(from))) {
        break;
      }
      from--;
    }
    if (!SELECTION.contains(word(from)) || from == candidateMention.word() - 1) {
      return null;
    }
    var to = candidateMention.nextWord();
    if (word(to).equals("de") && FOOTBALL.contains(word(to + 1))) {
      to += 2;
    }
    return new CandidateMention(
        text.words.get(from).start(),
        text.words.get(to - 1).end(),
        from,
        to - from,
        candidateMention.meant());
  }

  /** Returns the whole of a name such as "Argentine Football Association", or null. */
  @Nullable CandidateMention bodyAfter(CandidateMention candidateMention) {
    var to = candidateMention.nextWord();
    var body = false;
    while (to < text.words.size()
        && to < candidateMention.nextWord() + 4
        && CapitalisedRunFinder.joins(text, to)
        && text.words.get(to).capital()) {
      body = FEDERATION.contains(word(to));
      to++;
    }
    return body
        ? new CandidateMention(
            candidateMention.start(),
            text.words.get(to - 1).end(),
            candidateMention.word(),
            to - candidateMention.word(),
            candidateMention.meant())
        : null;
  }

  /**
   * Returns whether it is part of a league's name: "Superleague Greece", "Bangladesh Premier
   * League".
   */
  boolean isLeagueBeside(CandidateMention candidateMention) {
    var before = candidateMention.word() - 1;
    if (before >= 0
        && CapitalisedRunFinder.joins(text, candidateMention.word())
        && text.words.get(before).capital()
        && LEAGUE.contains(word(before))) {
      return true;
    }
    for (var i = candidateMention.nextWord();
        i < candidateMention.nextWord() + 3 && i < text.words.size();
        i++) {
      if (!CapitalisedRunFinder.joins(text, i) || !text.words.get(i).capital()) {
        return false;
      }
      if (LEAGUE.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  private String word(int at) {
    return at >= 0 && at < text.words.size() ? text.words.get(at).folded() : "";
  }
}
