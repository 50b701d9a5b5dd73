package backheel.message;

import backheel.chat.LocalizedTexts;
import backheel.football.Catalogue;
import backheel.story.Story;
import backheel.story.StoryEvidence;

/**
 * A short line on how well a story is confirmed: by whom, by how many outlets, and who was first.
 */
final class StoryConfirmationFormatter {
  private StoryConfirmationFormatter() {}

  /**
   * Returns the line for a story.
   *
   * @param named whether outlets are named; clubs and associations always are
   */
  static String of(Story story, Catalogue catalogue, LocalizedTexts words, boolean named) {
    var confirmation = StoryEvidence.of(story, catalogue::isOfficial);
    if (story.isWithdrawn()) {
      return words.text("confirmation.withdrawn");
    }
    var official = confirmation.official();
    if (official.isPresent()) {
      return words.text("confirmation.official", "name", official.get().outlet());
    }
    var told = told(confirmation, story, words, named);
    return confirmation.rumour() ? told + " · " + words.text("confirmation.hearsay") : told;
  }

  private static String told(
      StoryEvidence confirmation, Story story, LocalizedTexts words, boolean named) {
    int voices = confirmation.accounts().size();
    if (voices > 1) {
      return confirmation
          .first()
          .filter(first -> named)
          .map(first -> words.text("confirmation.first", "n", voices, "name", first.outlet()))
          .orElseGet(() -> words.text("confirmation.several", "n", voices));
    }
    int outlets = story.outletCount();
    return outlets > 1
        ? words.text("confirmation.copies", "n", outlets)
        : words.text("confirmation.one");
  }
}
