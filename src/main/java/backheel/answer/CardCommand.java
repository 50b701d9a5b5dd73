package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Look;
import backheel.chat.Picture;
import backheel.chat.Reply;
import backheel.store.Results;
import backheel.store.Stories;
import backheel.story.Story;
import backheel.subscription.StoryCards;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /card N}: a story as a picture, {@code /card N quote} what was said in it, {@code /card
 * SIDE SIDE} the latest meeting on record; all that is on it stands below it in words.
 */
final class CardCommand implements Command {
  private static final String QUOTE = " quote";

  private final Stories stories;
  private final Results results;
  private final StoryCards cards;

  CardCommand(Stories stories, Results results, StoryCards cards) {
    this.stories = stories;
    this.results = results;
    this.cards = cards;
  }

  @Override
  public String name() {
    return "card";
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("carte", "tarjeta", "بطاقة");
  }

  @Override
  public List<Takes> takes() {
    return Takes.A_NUMBER;
  }

  @Override
  public Reply answer(Asked asked) {
    var argument = asked.argument();
    var sides = argument.split("\\s+", -1);
    if (argument.contains("/") && sides.length <= 2) {
      return match(asked, sides[0], sides.length > 1 ? sides[1] : null);
    }
    boolean quote = argument.endsWith(QUOTE);
    var number = quote ? argument.substring(0, argument.length() - QUOTE.length()) : argument;
    return NumberedStory.of(asked, number, stories, (named, story) -> story(asked, story, quote));
  }

  private Reply story(Asked asked, Story story, boolean quote) {
    var more = Button.says(asked.say("button.more"), "/story " + story.reference());
    return draw(asked, cards.of(asked.telling(), story, quote), more);
  }

  private Reply match(Asked asked, String side, @Nullable String other) {
    var card =
        results.between(side, other, null, 1).stream()
            .findFirst()
            .flatMap(result -> cards.match(asked.telling(), result));
    var again = other == null ? "/match " + side : "/match " + side + " " + other;
    return draw(asked, card, Button.says(asked.say("button.more"), again));
  }

  private static Reply draw(Asked asked, Optional<Picture> card, Button more) {
    var reply = Reply.builder(asked.language());
    if (card.isEmpty()) {
      return reply.paragraph(asked.say("card.none")).row(more).reply();
    }
    StoryCards.caption(card.get()).forEach(reply::paragraph);
    return reply.look(Look.PLAIN.withPictures(List.of(card.get()))).row(more).reply();
  }
}
