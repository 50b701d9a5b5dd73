package backheel.understanding;

import backheel.story.Subject.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a text talks of football at all. */
final class FootballTalk {

  private static final Set<String> FOOTBALL = Lexicon.words("football");
  private static final Set<String> OTHER_SPORT = Lexicon.words("othersport");

  private FootballTalk() {}

  static boolean isHeard(Text text, List<Sighting> sightings) {
    var football = new HashSet<String>();
    var other = new HashSet<String>();
    for (var i = 0; i < text.words.size(); i++) {
      collect(text, i, FOOTBALL, football);
      collect(text, i, OTHER_SPORT, other);
    }
    for (var sighting : sightings) {
      if (speaksForItself(sighting)) {
        football.add(sighting.first().subject().key());
      }
    }
    return football.size() >= 2 && football.size() > other.size();
  }

  private static void collect(Text text, int at, Set<String> phrases, Set<String> heard) {
    var length = Lexicon.phraseAt(text.words, at, phrases);
    if (length > 0) {
      heard.add(text.words.get(at + length - 1).folded());
    }
  }

  private static boolean speaksForItself(Sighting sighting) {
    var naming = sighting.first();
    var kind = naming.subject().kind();
    return naming.entry().fame() >= 50
        && (sighting.words() > 1 || naming.shouted() || naming.entry().fame() >= 100)
        && !Settling.COMMON.contains(naming.entry().subject().id())
        && (naming.isPerson() || kind == Kind.CLUB || kind == Kind.COMPETITION);
  }
}
