package backheel.understanding.matches;

import backheel.football.Catalogue;
import backheel.story.Booking;
import backheel.story.Goal;
import backheel.story.MatchFact;
import backheel.story.Subject;
import backheel.story.Substitution;
import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.PlayerMention;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The assignment of the goals, cards and substitutions of an article to its matches. */
final class EventAssigner {

  /** The events of one match, without duplicates. */
  private static final class Happened {
    final Set<Goal> goals = new LinkedHashSet<>();
    final Set<Booking> cards = new LinkedHashSet<>();
    final Set<Substitution> substitutions = new LinkedHashSet<>();
  }

  private final ArticleContext articleContext;
  private final TokenizedText text;
  private final List<LocatedMatchFact> accounts;
  private final List<Happened> happened;
  private final PlayerAssigner playerAssigner;

  EventAssigner(
      Catalogue catalogue, ArticleContext articleContext, List<LocatedMatchFact> accounts) {
    this.articleContext = articleContext;
    this.text = articleContext.text();
    this.accounts = accounts;
    this.happened = accounts.stream().map(locatedMatchFact -> new Happened()).toList();
    this.playerAssigner = new PlayerAssigner(catalogue, articleContext, accounts);
  }

  List<MatchFact> assign() {
    if (accounts.stream().anyMatch(locatedMatchFact -> locatedMatchFact.fact().score() != null)) {
      for (var sentence : text.sentences) {
        if (!articleContext.isAboutAnotherMatch(sentence)) {
          read(sentence);
        }
      }
    }
    var facts = new ArrayList<MatchFact>();
    for (var i = 0; i < accounts.size(); i++) {
      facts.add(with(accounts.get(i).fact(), happened.get(i)));
    }
    return List.copyOf(facts);
  }

  private void read(TokenizedText.Sentence sentence) {
    var list = LabelledEventLine.of(articleContext, sentence);
    if (list != null) {
      list.entries().forEach(entry -> listed(sentence, list.kind(), entry));
      return;
    }
    for (var matchClause : MatchClause.of(articleContext, sentence)) {
      GoalFinder.find(matchClause).forEach(foundGoal -> goal(sentence, foundGoal));
      BookingFinder.find(matchClause)
          .forEach(bookingMention ->
              card(
                  sentence,
                  bookingMention.player(),
                  bookingMention.colour(),
                  bookingMention.minute()));
      SubstitutionFinder.find(matchClause)
          .forEach(substitutionMention -> substitution(sentence, substitutionMention));
    }
  }

  private void listed(
      TokenizedText.Sentence sentence, LabelledEventLine.Kind kind, LabelledEventLine.Entry entry) {
    switch (kind) {
      case GOALS ->
          goal(
              sentence,
              new GoalFinder.FoundGoal(
                  entry.player(), entry.minute(), entry.penalty(), entry.own()));
      case REDS -> card(sentence, entry.player(), Booking.Colour.RED, entry.minute());
      case YELLOWS -> card(sentence, entry.player(), Booking.Colour.YELLOW, entry.minute());
    }
  }

  private void goal(TokenizedText.Sentence sentence, GoalFinder.FoundGoal foundGoal) {
    var match = playerAssigner.match(sentence, foundGoal.by());
    if (match < 0) {
      return;
    }
    var fact = accounts.get(match).fact();
    var known = playerAssigner.side(fact, foundGoal.by());
    var side = goalOf(sentence, fact, foundGoal);
    if (known != null && side != null && known.equals(side) == foundGoal.own()) {
      return;
    }
    happened
        .get(match)
        .goals
        .add(
            new Goal(
                foundGoal.by().name(),
                side,
                foundGoal.minute(),
                foundGoal.penalty() && !foundGoal.own(),
                foundGoal.own()));
  }

  /**
   * Returns the side that a goal counts for; if only one side scored, all goals are that side's.
   */
  private @Nullable Subject goalOf(
      TokenizedText.Sentence sentence, MatchFact fact, GoalFinder.FoundGoal foundGoal) {
    var score = fact.score();
    if (score != null && score.home() * score.away() == 0) {
      return score.home() > 0 ? fact.home() : fact.away();
    }
    var side = playerAssigner.side(fact, foundGoal.by());
    if (foundGoal.own()) {
      return side == null ? null : side.equals(fact.home()) ? fact.away() : fact.home();
    }
    return side == null ? playerAssigner.statedSide(sentence, fact, foundGoal.by()) : side;
  }

  private void card(
      TokenizedText.Sentence sentence,
      PlayerMention playerMention,
      Booking.Colour colour,
      String minute) {
    var match = playerAssigner.match(sentence, playerMention);
    if (match >= 0) {
      var side = sideOf(sentence, accounts.get(match).fact(), playerMention);
      happened.get(match).cards.add(new Booking(playerMention.name(), side, colour, minute));
    }
  }

  private void substitution(
      TokenizedText.Sentence sentence, SubstitutionMention substitutionMention) {
    var match = playerAssigner.match(sentence, substitutionMention.on());
    if (match < 0 || match != playerAssigner.match(sentence, substitutionMention.off())) {
      return;
    }
    var fact = accounts.get(match).fact();
    var on = sideOf(sentence, fact, substitutionMention.on());
    var off = sideOf(sentence, fact, substitutionMention.off());
    if (on == null || off == null || on.equals(off)) {
      happened
          .get(match)
          .substitutions
          .add(
              new Substitution(
                  substitutionMention.on().name(),
                  substitutionMention.off().name(),
                  on == null ? off : on,
                  substitutionMention.minute()));
    }
  }

  private @Nullable Subject sideOf(
      TokenizedText.Sentence sentence, MatchFact fact, PlayerMention playerMention) {
    var side = playerAssigner.side(fact, playerMention);
    return side == null ? playerAssigner.statedSide(sentence, fact, playerMention) : side;
  }

  /** Returns the fact with its events; more goals than the score has are not credible. */
  private static MatchFact with(MatchFact fact, Happened happened) {
    var score = fact.score();
    var goals = List.copyOf(happened.goals);
    var home = goals.stream().filter(goal -> fact.home().equals(goal.side())).count();
    var away = goals.stream().filter(goal -> fact.away().equals(goal.side())).count();
    var fits =
        score != null
            && home <= score.home()
            && away <= score.away()
            && goals.size() <= score.home() + score.away();
    return fact.with(
        fits ? goals : List.of(), List.copyOf(happened.cards), List.copyOf(happened.substitutions));
  }
}
