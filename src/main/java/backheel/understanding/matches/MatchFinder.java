package backheel.understanding.matches;

import backheel.football.Catalogue;
import backheel.story.MatchFact;
import backheel.understanding.names.Named;
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
  private final Records records;
  private final GroundNames grounds;
  private final OtherSides others;

  public MatchFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.records = new Records(catalogue);
    this.grounds = new GroundNames(catalogue);
    this.others = new OtherSides(catalogue);
  }

  /**
   * The matches in the order they are told.
   *
   * @param told the day of the article, to tell which day "Sunday" was; null when unknown
   */
  public List<MatchFact> find(Text text, List<Named> named, @Nullable LocalDate told) {
    var sides = new Sides(catalogue, others, text, named);
    if (named.stream().filter(Named::isSide).count() < 2 && !sides.areNamed()) {
      return List.of();
    }
    var article =
        new Article(
            text, named, sides, new Players(text, named), new Grounds(grounds, text, named), told);
    var results = new Results(article);
    var fixtures = new Fixtures(article);
    for (var i = 0; i < text.sentences.size(); i++) {
      results.read(i);
      fixtures.read(i);
    }
    var found = new ArrayList<>(results.found());
    found.addAll(fixtures.found());
    var accounts = new Facts(catalogue, records, article).of(found);
    return new Events(catalogue, article, accounts).added();
  }
}
