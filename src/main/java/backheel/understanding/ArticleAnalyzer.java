package backheel.understanding;

import backheel.football.Catalogue;
import backheel.input.Deadline;
import backheel.story.MatchFact;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.understanding.matches.MatchFactBuilder;
import backheel.understanding.matches.MatchFinder;
import backheel.understanding.names.NameFinder;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.quotes.QuoteFinder;
import backheel.understanding.text.TokenizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An analyzer of clean articles: names, quotes and match facts. Thread-safe and expensive to
 * create.
 */
final class ArticleAnalyzer {

  /** Minimum number of mentions at which a person outside the catalogue becomes a subject. */
  private static final int MIN_MENTIONS_OF_UNKNOWN_SUBJECT = 4;

  private final Catalogue catalogue;
  private final NameFinder names;
  private final MatchFinder matches;
  private final QuoteFinder quotes;

  ArticleAnalyzer(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.names = new NameFinder(catalogue);
    this.matches = new MatchFinder(catalogue);
    this.quotes = new QuoteFinder(catalogue);
  }

  /**
   * Analyses one article.
   *
   * @param title its names count as subjects, but have no span
   * @param body spans count its code points
   * @param language ISO 639-1
   * @param date the publication date, for resolving "Sunday"; null when unknown
   */
  ArticleAnalysis analyze(String title, String body, String language, @Nullable LocalDate date) {
    var text = TokenizedText.of(title, body);
    var named = names.find(text, language);
    Deadline.check();
    var facts = matches.find(text, named, date);
    Deadline.check();
    var played = dayOf(facts);
    var day = played != null && MatchFactBuilder.isOfThatDay(played, date, text) ? played : date;
    return new ArticleAnalysis(
        subjects(text, named), mentions(text, named, day), quotes.find(text, named, day), facts);
  }

  /** Returns the day of the first played match. */
  private static @Nullable LocalDate dayOf(List<MatchFact> facts) {
    return facts.stream()
        .filter(fact -> fact.status() == MatchFact.Status.PLAYED)
        .map(MatchFact::date)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<SubjectCount> subjects(TokenizedText text, List<NamedEntity> named) {
    var counts = new LinkedHashMap<Subject, Integer>();
    Set<Subject> inTitle = new HashSet<>();
    for (var name : named) {
      if (name.subject() != null) {
        counts.merge(name.subject(), 1, Integer::sum);
        if (text.inTitle(name.start())) {
          inTitle.add(name.subject());
        }
      }
    }
    return counts.entrySet().stream()
        .filter(e ->
            e.getKey().kind() != Subject.Kind.PERSON
                || e.getValue() >= MIN_MENTIONS_OF_UNKNOWN_SUBJECT
                || (inTitle.contains(e.getKey()) && e.getValue() > 1))
        .map(e -> new SubjectCount(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt(SubjectCount::count).reversed())
        .toList();
  }

  private List<Mention> mentions(
      TokenizedText text, List<NamedEntity> named, @Nullable LocalDate date) {
    var mentions = new ArrayList<Mention>();
    for (var name : named) {
      if (text.inBody(name.start())) {
        var subject = name.subject();
        var called =
            subject != null && subject.kind() == Subject.Kind.COMPETITION
                ? edition(text, name, subject, date)
                : name.name();
        mentions.add(
            new Mention(text.span(name.start(), name.end()), name.kind(), subject, called));
      }
    }
    return mentions;
  }

  /**
   * Returns the name of the competition with the year next to it in the text, or else that of the
   * date.
   */
  private String edition(
      TokenizedText text, NamedEntity name, Subject competition, @Nullable LocalDate date) {
    for (var at : List.of(name.word() + name.words(), name.word() - 1)) {
      var beside = at >= 0 && at < text.words.size() ? text.words.get(at).folded() : "";
      if (beside.matches("(?:19|20)\\d\\d")) {
        return catalogue.edition(competition, Integer.parseInt(beside)).orElse(competition.name());
      }
    }
    return catalogue.edition(competition, date);
  }
}
