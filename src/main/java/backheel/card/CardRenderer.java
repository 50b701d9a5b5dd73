package backheel.card;

import backheel.card.drawing.CardFonts;
import backheel.football.Catalogue;
import backheel.football.Result;
import backheel.story.MatchFact;
import backheel.story.Quote;
import backheel.story.Story;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;

/**
 * Draws matches, quotes and stories as pictures of 1280 by 720 pixels, at most two at a time, and
 * keeps the latest. An empty answer means that the text alone tells it better: it has letters that
 * the cards' typeface lacks, or this machine cannot draw. The first card takes about a second,
 * because nothing of the JDK's drawing is touched before it. Safe to share between threads.
 */
public final class CardRenderer {
  private static final int MAX_CACHED_CARDS = 48;

  private final Catalogue catalogue;
  private final Cache<CardContent, Optional<CardImage>> drawn =
      Caffeine.newBuilder().maximumSize(MAX_CACHED_CARDS).build();

  /** Draws flags and names from this catalogue. */
  public CardRenderer(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A match that a report states. */
  public Optional<CardImage> match(MatchFact match, MatchCaption setting, Appearance look) {
    return card(pen -> new CardComposer(catalogue, pen, look).match(match, setting));
  }

  /** A match from the imported results. */
  public Optional<CardImage> match(Result result, MatchCaption setting, Appearance look) {
    return card(pen -> new CardComposer(catalogue, pen, look).match(result, setting));
  }

  /** What somebody said; the flag is that of the speaker. */
  public Optional<CardImage> quote(Quote quote, QuoteCaption attribution, Appearance look) {
    return card(pen -> new CardComposer(catalogue, pen, look).quote(quote, attribution));
  }

  /** A story and those whom it is about most. */
  public Optional<CardImage> story(Story story, StoryCaption line, Appearance look) {
    return card(pen -> new CardComposer(catalogue, pen, look).story(story, line));
  }

  private Optional<CardImage> card(Function<CardFonts, CardContent> composed) {
    var darkroom = Opened.DARKROOM;
    var studio = darkroom.studio();
    return studio == null
        ? Optional.empty()
        : drawn.get(composed.apply(studio), face -> darkroom.rasterize(studio, face));
  }

  /** One for the whole process, opened by the first card. */
  private static final class Opened {
    static final CardRasterizer DARKROOM = new CardRasterizer();
  }
}
