package backheel.understanding.names;

import backheel.understanding.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Longer names that the name of a country is part of. */
final class Compounds {

  private static final Set<String> SELECTION = NameWords.of("selection");
  private static final Set<String> BETWEEN = NameWords.of("between");
  private static final Set<String> BODY = NameWords.of("federation");
  private static final Set<String> LEAGUE =
      Set.of("league", "superleague", "superliga", "division", "premiership", "ligue");

  private final Text text;

  Compounds(Text text) {
    this.text = text;
  }

  /** "Selección de fútbol de Ghana", "équipe du Pérou de football": the whole of it. */
  @Nullable Sighting selection(Sighting sighting) {
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
    return new Sighting(
        text.words.get(from).start(),
        text.words.get(to - 1).end(),
        from,
        to - from,
        sighting.meant());
  }

  /** "Argentine Football Association": the whole of it. */
  @Nullable Sighting bodyAfter(Sighting sighting) {
    var to = sighting.nextWord();
    var body = false;
    while (to < text.words.size()
        && to < sighting.nextWord() + 4
        && OpenNames.joins(text, to)
        && text.words.get(to).capital()) {
      body = BODY.contains(word(to));
      to++;
    }
    return body
        ? new Sighting(
            sighting.start(),
            text.words.get(to - 1).end(),
            sighting.word(),
            to - sighting.word(),
            sighting.meant())
        : null;
  }

  /** "Superleague Greece", "Bangladesh Premier League": part of a league's name. */
  boolean isLeagueBeside(Sighting sighting) {
    var before = sighting.word() - 1;
    if (before >= 0
        && OpenNames.joins(text, sighting.word())
        && text.words.get(before).capital()
        && LEAGUE.contains(word(before))) {
      return true;
    }
    for (var i = sighting.nextWord(); i < sighting.nextWord() + 3 && i < text.words.size(); i++) {
      if (!OpenNames.joins(text, i) || !text.words.get(i).capital()) {
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
