package backheel.understanding.names;

import backheel.understanding.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Longer names that the name of a country is part of. */
final class CountryCompounds {

  private static final Set<String> SELECTION = NameLexicon.of("selection");
  private static final Set<String> BETWEEN = NameLexicon.of("between");
  private static final Set<String> FEDERATION = NameLexicon.of("federation");
  private static final Set<String> LEAGUE =
      Set.of("league", "superleague", "superliga", "division", "premiership", "ligue");

  private final Text text;

  CountryCompounds(Text text) {
    this.text = text;
  }

  /** "Selección de fútbol de Ghana", "équipe du Pérou de football": the whole of it. */
  @Nullable CandidateMention selection(CandidateMention sighting) {
    var from = sighting.word() - 1;
    while (from >= 0 && sighting.word() - from < 8 && BETWEEN.contains(word(from))) {
      if (SELECTION.contains(word(from))) {
        break;
      }
      from--;
    }
    if (!SELECTION.contains(word(from)) || from == sighting.word() - 1) {
      return null;
    }
    var to = sighting.nextWord();
    if (word(to).equals("de") && Set.of("football", "futbol", "futebol").contains(word(to + 1))) {
      to += 2;
    }
    return new CandidateMention(
        text.words.get(from).start(),
        text.words.get(to - 1).end(),
        from,
        to - from,
        sighting.meant());
  }

  /** "Argentine Football Association": the whole of it. */
  @Nullable CandidateMention bodyAfter(CandidateMention sighting) {
    var to = sighting.nextWord();
    var body = false;
    while (to < text.words.size()
        && to < sighting.nextWord() + 4
        && CapitalisedRuns.joins(text, to)
        && text.words.get(to).capital()) {
      body = FEDERATION.contains(word(to));
      to++;
    }
    return body
        ? new CandidateMention(
            sighting.start(),
            text.words.get(to - 1).end(),
            sighting.word(),
            to - sighting.word(),
            sighting.meant())
        : null;
  }

  /** "Superleague Greece", "Bangladesh Premier League": part of a league's name. */
  boolean isLeagueBeside(CandidateMention sighting) {
    var before = sighting.word() - 1;
    if (before >= 0
        && CapitalisedRuns.joins(text, sighting.word())
        && text.words.get(before).capital()
        && LEAGUE.contains(word(before))) {
      return true;
    }
    for (var i = sighting.nextWord(); i < sighting.nextWord() + 3 && i < text.words.size(); i++) {
      if (!CapitalisedRuns.joins(text, i) || !text.words.get(i).capital()) {
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
