package backheel.understanding.matches;

import backheel.football.Catalogue;
import backheel.story.MatchFact;
import backheel.understanding.matches.context.ArticleContextReader;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.text.TokenizedText;
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
  private final ArticleContextReader contextReader;

  public MatchFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.knownMatches = new KnownMatches(catalogue);
    this.contextReader = new ArticleContextReader(catalogue);
  }

  /**
   * Returns the matches in the order of the article.
   *
   * @param told the date of the article, for resolving "Sunday"; null when unknown
   */
  public List<MatchFact> find(
      TokenizedText text, List<NamedEntity> named, @Nullable LocalDate told) {
    var articleContext = contextReader.read(text, named, told);
    if (articleContext == null) {
      return List.of();
    }
    var resultFinder = new ResultFinder(articleContext);
    var fixtureFinder = new FixtureFinder(articleContext);
    for (var i = 0; i < text.sentences.size(); i++) {
      resultFinder.read(i);
      fixtureFinder.read(i);
    }
    var found = new ArrayList<>(resultFinder.found());
    found.addAll(fixtureFinder.found());
    var accounts = new MatchFactBuilder(catalogue, knownMatches, articleContext).build(found);
    return new EventAssigner(catalogue, articleContext, accounts).assign();
  }
}
