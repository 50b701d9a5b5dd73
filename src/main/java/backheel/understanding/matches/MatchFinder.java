package backheel.understanding.matches;

import backheel.football.Catalogue;
import backheel.story.MatchFact;
import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.PlayerMentions;
import backheel.understanding.matches.context.SideMentions;
import backheel.understanding.matches.context.TeamParaphrases;
import backheel.understanding.matches.context.VenueMentions;
import backheel.understanding.matches.context.VenueNames;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finder of the matches, played or upcoming, that an article reports, and of their events.
 * Thread-safe and expensive to create.
 */
public final class MatchFinder {

  private final Catalogue catalogue;
  private final KnownMatches knownMatches;
  private final VenueNames venueNames;
  private final TeamParaphrases paraphrases;

  public MatchFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.knownMatches = new KnownMatches(catalogue);
    this.venueNames = new VenueNames(catalogue);
    this.paraphrases = new TeamParaphrases(catalogue);
  }

  /**
   * Returns the matches in the order of the article.
   *
   * @param told the date of the article, for resolving "Sunday"; null when unknown
   */
  public List<MatchFact> find(Text text, List<NamedEntity> named, @Nullable LocalDate told) {
    var sideMentions = new SideMentions(catalogue, paraphrases, text, named);
    if (named.stream().filter(NamedEntity::isSide).count() < 2 && !sideMentions.isAnyNamed()) {
      return List.of();
    }
    var articleContext =
        new ArticleContext(
            text,
            named,
            sideMentions,
            new PlayerMentions(text, named),
            new VenueMentions(venueNames, text, named),
            told);
    var resultFinder = new ResultFinder(articleContext);
    var fixtureFinder = new FixtureFinder(articleContext);
    for (var i = 0; i < text.sentences.size(); i++) {
      resultFinder.read(i);
      fixtureFinder.read(i);
    }
    var found = new ArrayList<>(resultFinder.found());
    found.addAll(fixtureFinder.found());
    var accounts = new MatchFactBuilder(catalogue, knownMatches, articleContext).build(found);
    return new EventAssignment(catalogue, articleContext, accounts).assign();
  }
}
