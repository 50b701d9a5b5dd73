package backheel.understanding.matches.context;

import backheel.football.Catalogue;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.text.TokenizedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader of what the finders of an article's matches share. Thread-safe and expensive to create.
 */
public final class ArticleContextReader {

  private final Catalogue catalogue;
  private final VenueNameMatcher venueNameMatcher;
  private final TeamParaphraseFinder paraphrases;

  public ArticleContextReader(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.venueNameMatcher = new VenueNameMatcher(catalogue);
    this.paraphrases = new TeamParaphraseFinder(catalogue);
  }

  /**
   * Returns the context, null when the article names nobody who could play a match.
   *
   * @param articleDay the date of publication, null when unknown
   */
  @Nullable
  public ArticleContext read(
      TokenizedText text, List<NamedEntity> named, @Nullable LocalDate articleDay) {
    var sides = new SideMentions(catalogue, paraphrases, text, named);
    if (named.stream().filter(NamedEntity::isSide).count() < 2 && !sides.isAnyNamed()) {
      return null;
    }
    return new ArticleContext(
        text,
        named,
        sides,
        new PlayerMentions(text, named),
        new VenueMentions(venueNameMatcher, text, named),
        articleDay);
  }
}
