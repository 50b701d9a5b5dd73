package backheel.understanding.matches;

import backheel.football.Catalogue;
import backheel.story.MatchFact;
import backheel.story.Subject;
import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.PlayerMention;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The assignment of a player to one of an article's matches, and to a side in it. */
final class PlayerAssigner {

  private static final Pattern FOR =
      Pattern.compile(Lexicon.regex("{{for a team}} ?(?:{{article before a team's name}})?$"));
  private static final Pattern POSSESSIVE = Pattern.compile("^['’]s? ");

  private final Catalogue catalogue;
  private final ArticleContext articleContext;
  private final TokenizedText text;
  private final List<LocatedMatchFact> accounts;

  PlayerAssigner(
      Catalogue catalogue, ArticleContext articleContext, List<LocatedMatchFact> accounts) {
    this.catalogue = catalogue;
    this.articleContext = articleContext;
    this.text = articleContext.text();
    this.accounts = accounts;
  }

  /**
   * Returns the player's match that was reported last before the sentence, among those with every
   * side that the sentence names; -1 when there is none, or several are equally close.
   */
  int match(TokenizedText.Sentence sentence, PlayerMention playerMention) {
    var named = new HashSet<Subject>();
    articleContext.sides().in(sentence).forEach(sideMention -> named.add(sideMention.subject()));
    var best = -1;
    var several = false;
    for (var i = 0; i < accounts.size(); i++) {
      var locatedMatchFact = accounts.get(i);
      if (locatedMatchFact.fact().score() == null
          || !isOf(locatedMatchFact.fact(), playerMention)
          || !named.stream().allMatch(locatedMatchFact::has)) {
        continue;
      }
      var place = locatedMatchFact.lastBefore(sentence.end());
      var before = best < 0 ? -2 : accounts.get(best).lastBefore(sentence.end());
      several = place == before || (several && place < before);
      if (place > before) {
        best = i;
      }
    }
    return several ? -1 : best;
  }

  /** Returns whether the player is not known to be of another side. */
  private boolean isOf(MatchFact fact, PlayerMention playerMention) {
    var person = playerMention.subject();
    if (person == null || !isKnown(person, fact.home().kind())) {
      return true;
    }
    return side(fact, playerMention) != null;
  }

  private boolean isKnown(Subject person, Subject.Kind kind) {
    return kind == Subject.Kind.TEAM
        ? catalogue.teamOf(person).isPresent()
        : !catalogue.clubsOf(person).isEmpty();
  }

  /** Returns the player's side according to the catalogue, null when it has none of the two. */
  @Nullable Subject side(MatchFact fact, PlayerMention playerMention) {
    var person = playerMention.subject();
    if (person == null) {
      return null;
    }
    for (var side : List.of(fact.home(), fact.away())) {
      var his =
          side.kind() == Subject.Kind.TEAM
              ? catalogue.teamOf(person).filter(side::equals).isPresent()
              : catalogue.clubsOf(person).contains(side);
      if (his) {
        return side;
      }
    }
    return null;
  }

  /** Returns the side stated in the sentence: "for Morocco", "Morocco's Aboukhlal". */
  @Nullable Subject statedSide(
      TokenizedText.Sentence sentence, MatchFact fact, PlayerMention playerMention) {
    Subject said = null;
    for (var sideMention : articleContext.sides().in(sentence)) {
      var of =
          text.ends(FOR, sentence.start(), sideMention.start())
              || (sideMention.end() < playerMention.start()
                  && playerMention.start() - sideMention.end() < 4
                  && POSSESSIVE
                      .matcher(text.plain.substring(sideMention.end(), playerMention.start()))
                      .find());
      var subject = sideMention.subject();
      if (of && (fact.home().equals(subject) || fact.away().equals(subject))) {
        if (said != null && !said.equals(subject)) {
          return null;
        }
        said = subject;
      }
    }
    return said;
  }
}
