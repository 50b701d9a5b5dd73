package backheel.card;

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
public final class Cards {
  private static final int KEPT = 48;

  private final Catalogue catalogue;
  private final Cache<Face, Optional<Card>> drawn = Caffeine.newBuilder().maximumSize(KEPT).build();

  /** Draws flags and names from this catalogue. */
  public Cards(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A match that a report states. */
  public Optional<Card> match(MatchFact match, Setting setting, Appearance look) {
    return card(pen -> new Faces(catalogue, pen, look).match(match, setting));
  }

  /** A match from the imported results. */
  public Optional<Card> match(Result result, Setting setting, Appearance look) {
    return card(pen -> new Faces(catalogue, pen, look).match(result, setting));
  }

  /** What somebody said; the flag is that of the speaker. */
  public Optional<Card> quote(Quote quote, Attribution attribution, Appearance look) {
    return card(pen -> new Faces(catalogue, pen, look).quote(quote, attribution));
  }

  /** A story and those whom it is about most. */
  public Optional<Card> story(Story story, Newsline line, Appearance look) {
    return card(pen -> new Faces(catalogue, pen, look).story(story, line));
  }

  private Optional<Card> card(Function<Studio, Face> composed) {
    var darkroom = Opened.DARKROOM;
    var studio = darkroom.studio();
    return studio == null
        ? Optional.empty()
        : drawn.get(composed.apply(studio), face -> darkroom.develop(studio, face));
  }

  /** One for the whole process, opened by the first card. */
  private static final class Opened {
    static final Darkroom DARKROOM = new Darkroom();
  }
}
