package backheel.understanding.matches.event;

import backheel.football.Catalogue;
import backheel.story.MatchFact;
import backheel.story.Subject;
import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.PlayerMention;
import backheel.understanding.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which of an article's matches, and which side in it, a player belongs to. */
final class PlayerAssignment {

  private static final Pattern FOR =
      Pattern.compile("(?:\\bfor|\\bpour|\\bpara|\\bof|ل) ?(?:the |la |le |l'|les |el )?$");
  private static final Pattern POSSESSIVE = Pattern.compile("^['’]s? ");

  private final Catalogue catalogue;
  private final ArticleContext article;
  private final Text text;
  private final List<MatchAccount> accounts;

  PlayerAssignment(Catalogue catalogue, ArticleContext article, List<MatchAccount> accounts) {
    this.catalogue = catalogue;
    this.article = article;
    this.text = article.text();
    this.accounts = accounts;
  }

  /**
   * The match of the player's side that the article told last before the sentence, or its only one;
   * -1 when the sentence names a side that is not in it.
   */
  int match(Text.Sentence sentence, PlayerMention player) {
    var named = new HashSet<Subject>();
    article.sides().in(sentence).forEach(side -> named.add(side.subject()));
    var best = -1;
    var several = false;
    for (var i = 0; i < accounts.size(); i++) {
      var account = accounts.get(i);
      if (account.fact().score() == null
          || !isOf(account.fact(), player)
          || !named.stream().allMatch(account::has)) {
        continue;
      }
      var place = account.lastBefore(sentence.end());
      var before = best < 0 ? -2 : accounts.get(best).lastBefore(sentence.end());
      several = place == before || (several && place < before);
      if (place > before) {
        best = i;
      }
    }
    return several ? -1 : best;
  }

  /** Not of another side, as far as anybody knows. */
  private boolean isOf(MatchFact fact, PlayerMention player) {
    var person = player.subject();
    if (person == null || !isKnown(person, fact.home().kind())) {
      return true;
    }
    return side(fact, player) != null;
  }

  private boolean isKnown(Subject person, Subject.Kind kind) {
    return kind == Subject.Kind.TEAM
        ? catalogue.teamOf(person).isPresent()
        : !catalogue.clubsOf(person).isEmpty();
  }

  /** The side that the catalogue knows the player in, null when it does not. */
  @Nullable Subject side(MatchFact fact, PlayerMention player) {
    var person = player.subject();
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

  /** The side that the words give: "for Morocco", "Morocco's Aboukhlal". */
  @Nullable Subject statedSide(Text.Sentence sentence, MatchFact fact, PlayerMention player) {
    Subject said = null;
    for (var side : article.sides().in(sentence)) {
      var of =
          text.ends(FOR, sentence.start(), side.start())
              || (side.end() < player.start()
                  && player.start() - side.end() < 4
                  && POSSESSIVE.matcher(text.plain.substring(side.end(), player.start())).find());
      var subject = side.subject();
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
