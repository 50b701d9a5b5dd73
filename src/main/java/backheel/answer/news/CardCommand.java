package backheel.answer.news;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.chat.Button;
import backheel.chat.MessageOptions;
import backheel.chat.MessagePicture;
import backheel.chat.Reply;
import backheel.message.LocalizedCardRenderer;
import backheel.store.match.ImportedFootballData;
import backheel.store.story.StoryLookup;
import backheel.story.Story;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code /card N}, which shows a story as a picture; {@code /card N quote} shows what
 * was said in it, {@code /card SIDE SIDE} the latest meeting on record. Everything on the picture
 * is repeated below it in words.
 */
final class CardCommand implements Command {
  private static final String QUOTE_SUFFIX = " quote";

  private final StoryLookup stories;
  private final ImportedFootballData importedFootballData;
  private final LocalizedCardRenderer cards;

  CardCommand(
      StoryLookup stories, ImportedFootballData importedFootballData, LocalizedCardRenderer cards) {
    this.stories = stories;
    this.importedFootballData = importedFootballData;
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
  public List<ArgumentSpec> arguments() {
    return ArgumentSpec.NUMBER;
  }

  @Override
  public Reply answer(CommandRequest request) {
    var argument = request.argument();
    var sides = argument.split("\\s+", -1);
    if (argument.contains("/") && sides.length <= 2) {
      return match(request, sides[0], sides.length > 1 ? sides[1] : null);
    }
    boolean quote = argument.endsWith(QUOTE_SUFFIX);
    var number =
        quote ? argument.substring(0, argument.length() - QUOTE_SUFFIX.length()) : argument;
    return StoryReference.of(
        request, number, stories, (named, story) -> story(request, story, quote));
  }

  private Reply story(CommandRequest request, Story story, boolean quote) {
    var more = Button.command(request.text("button.more"), "/story " + story.reference());
    return draw(request, cards.of(request.renderer(), story, quote), more);
  }

  private Reply match(CommandRequest request, String side, @Nullable String other) {
    var card =
        importedFootballData.between(side, other, null, 1).stream()
            .findFirst()
            .flatMap(result -> cards.match(request.renderer(), result));
    var again = other == null ? "/match " + side : "/match " + side + " " + other;
    return draw(request, card, Button.command(request.text("button.more"), again));
  }

  private static Reply draw(CommandRequest request, Optional<MessagePicture> card, Button more) {
    var reply = Reply.builder(request.language());
    if (card.isEmpty()) {
      return reply.paragraph(request.text("card.none")).row(more).build();
    }
    LocalizedCardRenderer.caption(card.get()).forEach(reply::paragraph);
    return reply
        .options(MessageOptions.DEFAULTS.withPictures(List.of(card.get())))
        .row(more)
        .build();
  }
}
