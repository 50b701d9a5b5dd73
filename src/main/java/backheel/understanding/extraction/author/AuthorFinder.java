package backheel.understanding.extraction.author;

import backheel.understanding.extraction.author.AuthorCandidate.Kind;
import backheel.understanding.extraction.outlet.OutletAliases;
import backheel.understanding.text.LogisticModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A finder of the authors of an article: people and agencies, not outlets or accounts. */
public final class AuthorFinder {
  private static final int MAX_AUTHORS = 8;
  private static final double MIN_PROBABILITY = 0.45;

  /** The signs that credit a text and not a picture. */
  private static final Set<AuthorSign> CREDITS =
      Set.of(AuthorSign.JSON_LD, AuthorSign.META, AuthorSign.MICRODATA, AuthorSign.BYLINE);

  private static final LogisticModel MODEL =
      LogisticModel.read(AuthorFinder.class, "authors.model");

  private AuthorFinder() {}

  /** Returns those who are likely authors, or else the agency that the page credits. */
  public static List<String> find(AuthorEvidence evidence) {
    List<AuthorCandidate> candidates = AuthorCandidateCollector.collect(evidence);
    var features = new AuthorFeatures(evidence, candidates);
    List<String> authors =
        candidates.stream()
            .filter(candidate -> MODEL.probability(features.of(candidate)) >= MIN_PROBABILITY)
            .map(AuthorCandidate::name)
            .limit(MAX_AUTHORS)
            .toList();
    return authors.isEmpty() ? agency(candidates) : authors;
  }

  private static List<String> agency(List<AuthorCandidate> candidates) {
    return candidates.stream()
        .filter(candidate -> candidate.kind() == Kind.AGENCY)
        .filter(candidate -> candidate.signs().stream().anyMatch(CREDITS::contains))
        .map(AuthorCandidate::name)
        .limit(1)
        .toList();
  }

  private static List<String> agencies(List<String> bylines, OutletAliases outlet) {
    Set<String> agencies = new LinkedHashSet<>();
    for (String byline : bylines) {
      agencies.addAll(BylineParser.agencies(byline, outlet));
    }
    return agencies.stream().limit(1).toList();
  }

  /** Returns the people in these bylines, each once; or else the agency, or the first pen name. */
  public static List<String> people(List<String> bylines, String outlet) {
    var aliases = OutletAliases.of(outlet, "");
    Set<String> people = new LinkedHashSet<>();
    for (String byline : bylines) {
      people.addAll(BylineParser.parseDeclared(byline, aliases));
    }
    if (!people.isEmpty()) {
      return people.stream().limit(MAX_AUTHORS).toList();
    }
    List<String> agencies = agencies(bylines, aliases);
    return !agencies.isEmpty()
        ? agencies
        : bylines.stream()
            .flatMap(byline -> BylineParser.penNames(byline, aliases).stream())
            .limit(1)
            .toList();
  }
}
