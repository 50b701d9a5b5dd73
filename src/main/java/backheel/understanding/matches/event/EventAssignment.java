package backheel.understanding.matches.event;

import backheel.football.Catalogue;
import backheel.story.Card;
import backheel.story.Goal;
import backheel.story.MatchFact;
import backheel.story.Subject;
import backheel.story.Substitution;
import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.PlayerMention;
import backheel.understanding.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the goals, cards and changes that an article tells to the matches they belong to. */
public final class EventAssignment {

  /** What happened in one match, each thing once. */
  private static final class Happened {
    final Set<Goal> goals = new LinkedHashSet<>();
    final Set<Card> cards = new LinkedHashSet<>();
    final Set<Substitution> substitutions = new LinkedHashSet<>();
  }

  private final ArticleContext article;
  private final Text text;
  private final List<MatchAccount> accounts;
  private final List<Happened> happened;
  private final PlayerAssignment ascribing;

  public EventAssignment(Catalogue catalogue, ArticleContext article, List<MatchAccount> accounts) {
    this.article = article;
    this.text = article.text();
    this.accounts = accounts;
    this.happened = accounts.stream().map(account -> new Happened()).toList();
    this.ascribing = new PlayerAssignment(catalogue, article, accounts);
  }

  public List<MatchFact> assign() {
    if (accounts.stream().anyMatch(account -> account.fact().score() != null)) {
      for (var sentence : text.sentences) {
        if (!article.isAboutAnotherMatch(sentence)) {
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

  private void read(Text.Sentence sentence) {
    var list = EventList.of(article, sentence);
    if (list != null) {
      list.entries().forEach(entry -> listed(sentence, list.kind(), entry));
      return;
    }
    for (var clause : MatchClause.of(article, sentence)) {
      GoalFinder.find(clause).forEach(scored -> goal(sentence, scored));
      BookingFinder.find(clause)
          .forEach(shown -> card(sentence, shown.player(), shown.colour(), shown.minute()));
      SubstitutionFinder.find(clause).forEach(change -> substitution(sentence, change));
    }
  }

  private void listed(Text.Sentence sentence, EventList.Kind kind, EventList.Entry entry) {
    switch (kind) {
      case GOALS ->
          goal(
              sentence,
              new GoalFinder.FoundGoal(
                  entry.player(), entry.minute(), entry.penalty(), entry.own()));
      case REDS -> card(sentence, entry.player(), Card.Colour.RED, entry.minute());
      case YELLOWS -> card(sentence, entry.player(), Card.Colour.YELLOW, entry.minute());
    }
  }

  private void goal(Text.Sentence sentence, GoalFinder.FoundGoal scored) {
    var match = ascribing.match(sentence, scored.by());
    if (match < 0) {
      return;
    }
    var fact = accounts.get(match).fact();
    var known = ascribing.side(fact, scored.by());
    var side = goalOf(sentence, fact, scored);
    if (known != null && side != null && known.equals(side) == scored.own()) {
      return;
    }
    happened
        .get(match)
        .goals
        .add(
            new Goal(
                scored.by().name(),
                side,
                scored.minute(),
                scored.penalty() && !scored.own(),
                scored.own()));
  }

  /** A side that kept the other from scoring has all the goals. */
  private @Nullable Subject goalOf(
      Text.Sentence sentence, MatchFact fact, GoalFinder.FoundGoal scored) {
    var score = fact.score();
    if (score != null && score.home() * score.away() == 0) {
      return score.home() > 0 ? fact.home() : fact.away();
    }
    var side = ascribing.side(fact, scored.by());
    if (scored.own()) {
      return side == null ? null : side.equals(fact.home()) ? fact.away() : fact.home();
    }
    return side == null ? ascribing.statedSide(sentence, fact, scored.by()) : side;
  }

  private void card(
      Text.Sentence sentence, PlayerMention player, Card.Colour colour, String minute) {
    var match = ascribing.match(sentence, player);
    if (match >= 0) {
      var side = sideOf(sentence, accounts.get(match).fact(), player);
      happened.get(match).cards.add(new Card(player.name(), side, colour, minute));
    }
  }

  private void substitution(Text.Sentence sentence, SubstitutionFinder.FoundSubstitution change) {
    var match = ascribing.match(sentence, change.on());
    if (match < 0 || match != ascribing.match(sentence, change.off())) {
      return;
    }
    var fact = accounts.get(match).fact();
    var on = sideOf(sentence, fact, change.on());
    var off = sideOf(sentence, fact, change.off());
    if (on == null || off == null || on.equals(off)) {
      happened
          .get(match)
          .substitutions
          .add(
              new Substitution(
                  change.on().name(), change.off().name(), on == null ? off : on, change.minute()));
    }
  }

  private @Nullable Subject sideOf(Text.Sentence sentence, MatchFact fact, PlayerMention player) {
    var side = ascribing.side(fact, player);
    return side == null ? ascribing.statedSide(sentence, fact, player) : side;
  }

  /** More goals than the score has are not to be believed. */
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
