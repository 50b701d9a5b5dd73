package backheel.subscription;

import backheel.card.Appearance;
import backheel.card.CardImage;
import backheel.card.CardLabels;
import backheel.card.CardRenderer;
import backheel.card.MatchCaption;
import backheel.card.QuoteCaption;
import backheel.card.StoryCaption;
import backheel.card.drawing.Theme;
import backheel.chat.Picture;
import backheel.chat.Png;
import backheel.chat.Wording;
import backheel.football.Result;
import backheel.story.MatchFact;
import backheel.story.Quote;
import backheel.story.Report;
import backheel.story.Story;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cards of stories, matches and quotes in the words of a chat, without what it does not want. */
public final class StoryCards {
  private final CardRenderer cards;

  public StoryCards(CardRenderer cards) {
    this.cards = cards;
  }

  /**
   * The card of a story: of its match where it tells a result, of a quote where those are wanted
   * and there is one, otherwise of its title; none where words tell it better.
   */
  public Optional<Picture> of(Telling telling, Story story, boolean quotes) {
    var quoted = quotes ? quote(telling, story) : Optional.<Picture>empty();
    return quoted.or(() -> match(telling, story)).or(() -> title(telling, story));
  }

  /** What somebody said in the story; none where nobody did, or where it gives a result away. */
  public Optional<Picture> quote(Telling telling, Story story) {
    return story.currentReports().stream()
        .flatMap(report -> report.quotes().stream().map(quote -> new Found(quote, report)))
        .filter(found -> found.quote().speaker() != null && found.quote().sure())
        .filter(found -> !telling.veils() || !Veil.tells(found.quote().text()))
        .findFirst()
        .flatMap(found -> cards.quote(found.quote(), attribution(telling, found), look(telling)))
        .map(StoryCards::drawn);
  }

  /** Words somebody said, and where they stand. */
  private record Found(Quote quote, Report report) {}

  /** A match of the imported results. */
  public Optional<Picture> match(Telling telling, Result result) {
    var occasion =
        new Occasion(
            result.competition(), result.stage(), result.group(), result.venue(), result.date());
    return cards
        .match(result, setting(telling, occasion, ""), look(telling))
        .map(StoryCards::drawn);
  }

  private Optional<Picture> match(Telling telling, Story story) {
    return Veil.result(story)
        .flatMap(match -> cards.match(match, setting(telling, story, match), look(telling)))
        .map(StoryCards::drawn);
  }

  private Optional<Picture> title(Telling telling, Story story) {
    var line =
        new StoryCaption(telling.headline(story), byline(telling, story), telling.standing(story));
    return cards.story(story, line, look(telling)).map(StoryCards::drawn);
  }

  private static Picture drawn(CardImage card) {
    return new Picture.Drawn(new Png(card.png().bytes()), card.alt(), /* hidden= */ false);
  }

  private static Appearance look(Telling telling) {
    return new Appearance(labels(telling.words()), Theme.DARK, telling.veils());
  }

  private static CardLabels labels(Wording words) {
    return new CardLabels(
        words.language(),
        words.say("card.versus"),
        words.say("match.extra"),
        words.say("card.penalties"),
        words.say("match.penalty"),
        words.say("match.own"));
  }

  private static MatchCaption setting(Telling telling, Story story, MatchFact match) {
    return setting(telling, Occasion.of(match), telling.outlets(story));
  }

  private static MatchCaption setting(Telling telling, Occasion occasion, String source) {
    var words = telling.words();
    var venue = new Occasion(null, null, null, occasion.venue(), occasion.date());
    return new MatchCaption(
        joined(occasion.competition(words, telling.catalogue()), occasion.stage(words)),
        venue.in(words, telling.catalogue()),
        "",
        source.isEmpty() ? "" : words.say("card.source", "outlets", source));
  }

  private static QuoteCaption attribution(Telling telling, Found found) {
    var words = telling.words();
    var quote = found.quote();
    var speaker = quote.speaker() == null ? "" : telling.name(quote.speaker());
    var outlet = telling.style().outlets() ? found.report().outlet() : "";
    return new QuoteCaption(
        Quotation.marked(quote.text(), words.language()),
        speaker,
        quote.when(),
        outlet.isEmpty() ? "" : words.say("card.source", "outlets", outlet));
  }

  /** With the day: an age would not stay true on a picture. */
  private static String byline(Telling telling, Story story) {
    var day = Date.from(story.firstReportedAt().atZone(ZoneOffset.UTC).toInstant());
    return joined(telling.outlets(story), telling.words().say("date", "date", day));
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  /** A caption for a card: all that is on it, in words. */
  public static List<String> caption(Picture card) {
    return card.alt().lines().filter(line -> !line.isBlank()).toList();
  }
}
