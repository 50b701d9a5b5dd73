package backheel.message;

import backheel.card.Appearance;
import backheel.card.CardLabels;
import backheel.card.CardRenderer;
import backheel.card.MatchCardText;
import backheel.card.QuoteCardText;
import backheel.card.StoryCardText;
import backheel.card.Theme;
import backheel.chat.LocalizedTexts;
import backheel.chat.MessagePicture;
import backheel.football.MatchResult;
import backheel.story.MatchContext;
import backheel.story.MatchFact;
import backheel.story.Story;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cards of stories, matches and quotes in a chat's language and style. */
public final class LocalizedCardRenderer {
  private final CardRenderer cardRenderer;

  public LocalizedCardRenderer(CardRenderer cardRenderer) {
    this.cardRenderer = cardRenderer;
  }

  /**
   * Returns the card of a story: of a quote if wanted and available, else of its match if it has a
   * result, else of its title; empty where none can be drawn.
   */
  public Optional<MessagePicture> of(StoryRenderer storyRenderer, Story story, boolean quotes) {
    var quoted = quotes ? quote(storyRenderer, story) : Optional.<MessagePicture>empty();
    return quoted.or(() -> match(storyRenderer, story)).or(() -> title(storyRenderer, story));
  }

  /**
   * Returns a card with a quote of the story; empty where there is none, or where it reveals a
   * result.
   */
  public Optional<MessagePicture> quote(StoryRenderer storyRenderer, Story story) {
    return story.currentReports().stream()
        .flatMap(report -> report.quotes().stream().map(quote -> new SourcedQuote(quote, report)))
        .filter(found -> found.quote().speaker() != null && found.quote().sure())
        .filter(found ->
            !storyRenderer.hidesSpoilers() || !SpoilerDetector.revealsResult(found.quote().text()))
        .findFirst()
        .flatMap(found ->
            cardRenderer.quote(
                found.quote(), attribution(storyRenderer, found), appearance(storyRenderer)));
  }

  /** Returns the card of a match from the imported results. */
  public Optional<MessagePicture> match(StoryRenderer storyRenderer, MatchResult result) {
    return cardRenderer.match(
        result, setting(storyRenderer, result.setting(), ""), appearance(storyRenderer));
  }

  private Optional<MessagePicture> match(StoryRenderer storyRenderer, Story story) {
    return SpoilerDetector.matchWithResult(story)
        .flatMap(match ->
            cardRenderer.match(
                match, setting(storyRenderer, story, match), appearance(storyRenderer)));
  }

  private Optional<MessagePicture> title(StoryRenderer storyRenderer, Story story) {
    var line =
        new StoryCardText(
            storyRenderer.headline(story),
            byline(storyRenderer, story),
            storyRenderer.confirmation(story));
    return cardRenderer.story(story, line, appearance(storyRenderer));
  }

  private static Appearance appearance(StoryRenderer storyRenderer) {
    return new Appearance(labels(storyRenderer.words()), Theme.DARK, storyRenderer.hidesSpoilers());
  }

  private static CardLabels labels(LocalizedTexts words) {
    return new CardLabels(
        words.language(),
        words.text("card.versus"),
        words.text("match.extra"),
        words.text("card.penalties"),
        words.text("match.penalty"),
        words.text("match.own"));
  }

  private static MatchCardText setting(StoryRenderer storyRenderer, Story story, MatchFact match) {
    return setting(storyRenderer, match.setting(), storyRenderer.outlets(story));
  }

  private static MatchCardText setting(
      StoryRenderer storyRenderer, MatchContext setting, String source) {
    var words = storyRenderer.words();
    var text = new MatchDetailsFormatter(words, storyRenderer.catalogue());
    return new MatchCardText(
        joined(text.competition(setting), text.stage(setting)),
        text.placeAndDay(setting),
        "",
        source.isEmpty() ? "" : words.text("card.source", "outlets", source));
  }

  private static QuoteCardText attribution(StoryRenderer storyRenderer, SourcedQuote found) {
    var words = storyRenderer.words();
    var quote = found.quote();
    var speaker = quote.speaker() == null ? "" : storyRenderer.name(quote.speaker());
    var outlet = storyRenderer.style().outlets() ? found.report().outlet() : "";
    return new QuoteCardText(
        QuotationMarks.enclose(quote.text(), words.language()),
        speaker,
        quote.when(),
        outlet.isEmpty() ? "" : words.text("card.source", "outlets", outlet));
  }

  /** Returns the byline with the date, because an age would not stay true on a picture. */
  private static String byline(StoryRenderer storyRenderer, Story story) {
    var day = story.firstReportedAt().atZone(ZoneOffset.UTC).toLocalDate();
    return joined(storyRenderer.outlets(story), storyRenderer.words().text("date", "date", day));
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  /** Returns the caption of a card: all of its text. */
  public static List<String> caption(MessagePicture card) {
    return card.alt().lines().filter(line -> !line.isBlank()).toList();
  }
}
