package backheel.understanding.matches;

import backheel.football.Catalogue;
import backheel.story.MatchFact;
import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.PlayerMentions;
import backheel.understanding.matches.context.SideMentions;
import backheel.understanding.matches.context.TeamParaphrases;
import backheel.understanding.matches.context.VenueMentions;
import backheel.understanding.matches.context.VenueNames;
import backheel.understanding.matches.event.EventAssignment;
import backheel.understanding.matches.result.FixtureFinder;
import backheel.understanding.matches.result.ResultFinder;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the matches that an article says were, or will be, played, and what happened in them. Made
 * once, used by all threads.
 */
public final class MatchFinder {

  private final Catalogue catalogue;
  private final KnownMatches records;
  private final VenueNames venueNames;
  private final TeamParaphrases paraphrases;

  public MatchFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.records = new KnownMatches(catalogue);
    this.venueNames = new VenueNames(catalogue);
    this.paraphrases = new TeamParaphrases(catalogue);
  }

  /**
   * The matches in the order they are told.
   *
   * @param told the day of the article, to tell which day "Sunday" was; null when unknown
   */
  public List<MatchFact> find(Text text, List<NamedEntity> named, @Nullable LocalDate told) {
    var sides = new SideMentions(catalogue, paraphrases, text, named);
    if (named.stream().filter(NamedEntity::isSide).count() < 2 && !sides.isAnyNamed()) {
      return List.of();
    }
    var article =
        new ArticleContext(
            text,
            named,
            sides,
            new PlayerMentions(text, named),
            new VenueMentions(venueNames, text, named),
            told);
    var results = new ResultFinder(article);
    var fixtures = new FixtureFinder(article);
    for (var i = 0; i < text.sentences.size(); i++) {
      results.read(i);
      fixtures.read(i);
    }
    var found = new ArrayList<>(results.found());
    found.addAll(fixtures.found());
    var accounts = new MatchFactBuilder(catalogue, records, article).build(found);
    return new EventAssignment(catalogue, article, accounts).assign();
  }
}
