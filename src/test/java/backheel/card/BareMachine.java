package backheel.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that draws a card in each language, or only gets ready to: for tests to start. */
final class BareMachine {
  private BareMachine() {}

  public static void main(String[] args) throws IOException {
    var cardRenderer = new CardRenderer(CardSamples.CATALOGUE);
    for (var language : CardSamples.LANGUAGES) {
      var look = CardSamples.look(language);
      if (args.length > 0) {
        var card = cardRenderer.match(CardSamples.semiFinal(), CardSamples.setting(language), look);
        Files.write(
            Path.of(args[0]).resolve(language + ".png"),
            card.map(CardSamples::png).orElseThrow().bytes());
      }
    }
  }
}
