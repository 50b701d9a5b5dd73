package backheel.understanding.matches;

import backheel.football.Catalogue;
import backheel.story.Goal;
import backheel.story.MatchFact;
import backheel.story.Subject;
import backheel.understanding.names.Named;
import backheel.understanding.names.OpenNames;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who scored, and in which minute, in the matches that an article reports. */
public final class GoalFinder {

  private static final Set<String> SCORED = Lexicon.words("scored");
  private static final Set<String> UNSCORED = Lexicon.words("unscored");
  private static final Pattern MARKED =
      Pattern.compile(
          "^,? ?\\(?(\\d{1,3}(?:\\+\\d{1,2})?)(?:'|e\\b|st\\b|nd\\b|rd\\b|th\\b)(?! goal)");
  private static final Pattern MINUTE =
      Pattern.compile(
          "(\\d{1,3}(?:\\+\\d{1,2})?)(?:st|nd|rd|th|e|eme)?[- ]minutes?|minutos? (\\d{1,3}(?:\\+\\d{1,2})?)|الدقيق[هة] (?:ال)?(\\d{1,3}(?:\\+\\d{1,2})?)");
  private static final Pattern PENALTY = Pattern.compile("penalt|\\bpen\\b|spot[- ]kick|جزاء");
  private static final Pattern OWN =
      Pattern.compile("own goal|contre son camp|\\bcsc\\b|propia (?:puerta|meta)|مرماه");

  private final Catalogue catalogue;

  public GoalFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The facts, with the goals of those matches that no other is to be confused with. */
  public List<MatchFact> added(List<MatchFact> facts, Text text, List<Named> named) {
    if (facts.stream().noneMatch(fact -> fact.score() != null)) {
      return facts;
    }
    var goals = facts.stream().<Set<Goal>>map(fact -> new LinkedHashSet<>()).toList();
    for (var sentence : text.sentences) {
      if (speaksOfGoals(text, sentence)) {
        for (var name : named) {
          if (name.isPerson() && sentence.holds(name.start())) {
            collect(facts, goals, text, sentence, name);
          }
        }
      }
    }
    var added = new ArrayList<MatchFact>();
    for (var i = 0; i < facts.size(); i++) {
      added.add(with(facts.get(i), List.copyOf(goals.get(i))));
    }
    return added;
  }

  private static boolean speaksOfGoals(Text text, Text.Sentence sentence) {
    var speaks = false;
    for (var i = text.wordFrom(sentence.start());
        i < text.words.size() && text.words.get(i).start() < sentence.end();
        i++) {
      if (Lexicon.phraseAt(text.words, i, UNSCORED) > 0) {
        return false;
      }
      speaks |= Lexicon.phraseAt(text.words, i, SCORED) > 0;
    }
    return speaks;
  }

  private void collect(
      List<MatchFact> facts, List<Set<Goal>> goals, Text text, Text.Sentence sentence, Named name) {
    var minute = minute(text, sentence, name);
    if (minute.isEmpty()) {
      return;
    }
    var near =
        text.plain.substring(
            Math.max(sentence.start(), name.start() - 30),
            Math.min(sentence.end(), name.end() + 60));
    var own = OWN.matcher(near).find();
    var only = -1;
    for (var i = 0; i < facts.size(); i++) {
      if (facts.get(i).score() != null && side(facts.get(i), name) != null) {
        if (only >= 0) {
          return;
        }
        only = i;
      }
    }
    if (only >= 0) {
      var fact = facts.get(only);
      var side = side(fact, name);
      if (side != null) {
        var credited = own ? (side.equals(fact.home()) ? fact.away() : fact.home()) : side;
        goals
            .get(only)
            .add(new Goal(name.name(), credited, minute, PENALTY.matcher(near).find(), own));
      }
    }
  }

  /** The minute right beside the name, or later in the sentence before anybody else is named. */
  private static String minute(Text text, Text.Sentence sentence, Named name) {
    var after = text.plain.substring(name.end(), sentence.end());
    var marked = MARKED.matcher(after);
    if (marked.find()) {
      return marked.group(1);
    }
    var told = MINUTE.matcher(after);
    if (!told.find() || told.start() > 90) {
      return "";
    }
    for (var i = text.wordFrom(name.end()); i < text.wordFrom(name.end() + told.start()); i++) {
      var word = text.words.get(i);
      if (word.capital() && OpenNames.joins(text, i)) {
        return "";
      }
    }
    var minute =
        told.group(1) != null
            ? told.group(1)
            : told.group(2) != null ? told.group(2) : told.group(3);
    for (var i = text.wordFrom(sentence.start()); i < text.wordFrom(name.end() + told.end()); i++) {
      if (Lexicon.phraseAt(text.words, i, SCORED) > 0) {
        return minute;
      }
    }
    return "";
  }

  private @Nullable Subject side(MatchFact fact, Named name) {
    var person = name.subject();
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

  private static MatchFact with(MatchFact fact, List<Goal> goals) {
    var score = fact.score();
    var home = goals.stream().filter(goal -> goal.side().equals(fact.home())).count();
    var fits = score != null && home <= score.home() && goals.size() - home <= score.away();
    return new MatchFact(
        fact.home(),
        fact.away(),
        score,
        fact.date(),
        fact.stage(),
        fact.group(),
        fact.venue(),
        fact.competition(),
        fact.status(),
        fits ? goals : List.of());
  }
}
