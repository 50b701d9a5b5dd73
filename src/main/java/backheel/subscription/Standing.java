package backheel.subscription;

import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.story.Confirmation;
import backheel.story.Story;

/** How firm a story is, in few words: who confirms it, how many tell it, who was first. */
final class Standing {
  private Standing() {}

  /**
   * The words for it.
   *
   * @param named whether outlets are named; clubs and associations always are
   */
  static String of(Story story, Catalogue catalogue, Wording words, boolean named) {
    var firmness = Confirmation.of(story, catalogue::isOfficial);
    if (story.isWithdrawn()) {
      return words.say("firm.withdrawn");
    }
    var official = firmness.official();
    if (official.isPresent()) {
      return words.say("firm.official", "name", official.get().outlet());
    }
    var told = told(firmness, story, words, named);
    return firmness.rumour() ? told + " · " + words.say("firm.hearsay") : told;
  }

  private static String told(Confirmation firmness, Story story, Wording words, boolean named) {
    int voices = firmness.accounts().size();
    if (voices > 1) {
      return firmness
          .first()
          .filter(first -> named)
          .map(first -> words.say("firm.first", "n", voices, "name", first.outlet()))
          .orElseGet(() -> words.say("firm.several", "n", voices));
    }
    int outlets = story.outletCount();
    return outlets > 1 ? words.say("firm.copies", "n", outlets) : words.say("firm.one");
  }
}
