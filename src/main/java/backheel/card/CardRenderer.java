package backheel.card;

import backheel.chat.MessagePicture;
import backheel.football.Catalogue;
import backheel.football.MatchResult;
import backheel.story.MatchFact;
import backheel.story.Quote;
import backheel.story.Story;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;

/**
 * A renderer of matches, quotes and stories as pictures of 1280 by 720 pixels, which draws at most
 * two at a time and caches the latest. It returns empty when only text should be sent: the content
 * has letters that the cards' typeface lacks, or this machine cannot draw. The first card takes
 * about a second, because nothing of the JDK's drawing code is loaded before it. Thread-safe.
 */
public final class CardRenderer {
  private static final int MAX_CACHED_CARDS = 48;

  private final Catalogue catalogue;
  private final Cache<Card, Optional<MessagePicture>> drawn =
      Caffeine.newBuilder().maximumSize(MAX_CACHED_CARDS).build();

  /** Creates a renderer that takes flags and names from this catalogue. */
  public CardRenderer(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Draws a match that a report states. */
  public Optional<MessagePicture> match(
      MatchFact match, MatchCardText matchCardText, Appearance appearance) {
    return card(fonts -> new CardFactory(catalogue, fonts, appearance).match(match, matchCardText));
  }

  /** Draws a match from the imported results. */
  public Optional<MessagePicture> match(
      MatchResult result, MatchCardText matchCardText, Appearance appearance) {
    return card(
        fonts -> new CardFactory(catalogue, fonts, appearance).match(result, matchCardText));
  }

  /** Draws a quote, with the flag of its speaker. */
  public Optional<MessagePicture> quote(
      Quote quote, QuoteCardText quoteCardText, Appearance appearance) {
    return card(fonts -> new CardFactory(catalogue, fonts, appearance).quote(quote, quoteCardText));
  }

  /** Draws a story with its most frequent subjects. */
  public Optional<MessagePicture> story(Story story, StoryCardText line, Appearance appearance) {
    return card(fonts -> new CardFactory(catalogue, fonts, appearance).story(story, line));
  }

  private Optional<MessagePicture> card(Function<CardFonts, Card> composed) {
    var cardRasterizer = Holder.RASTERIZER;
    var cardFonts = cardRasterizer.fonts();
    return cardFonts == null
        ? Optional.empty()
        : drawn.get(composed.apply(cardFonts), card -> cardRasterizer.rasterize(cardFonts, card));
  }

  /** A holder of the one rasterizer of the process, created by the first card. */
  private static final class Holder {
    static final CardRasterizer RASTERIZER = new CardRasterizer();
  }
}
