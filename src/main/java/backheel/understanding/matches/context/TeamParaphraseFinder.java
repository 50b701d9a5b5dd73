package backheel.understanding.matches.context;

import backheel.football.Catalogue;
import backheel.football.Catalogue.Alias.Usage;
import backheel.football.TextFolding;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paraphrases of teams that are not names by themselves: "its counterpart, the Canadian" in
 * Arabic, and "pays de Galles" or "Arabie saoudite", which have a word without a capital.
 */
final class TeamParaphraseFinder {

  private static final Set<String> COUNTERPART = Lexicon.words("counterparts");

  /** Names with an uncapitalised word, or one that French texts often leave uncapitalised. */
  private static final Pattern UNCAPITALISED_NAME =
      Pattern.compile(
          Lexicon.regex(
              "^{{openings of a country's name in small letters}} |[\\p{L}] (?!{{small words in the name of a country}})\\p{Ll}"));

  private static final Pattern OPPONENT =
      Pattern.compile(Lexicon.regex("{{opponent after}} ?(?:la |le |l'|les )?$"));

  private static final Pattern LOCATIVE =
      Pattern.compile(Lexicon.regex("{{place after}} ?(?:the |la |le |l'|les )?$"));

  private final Map<String, Subject> byName = new HashMap<>();
  private final Set<String> openings = new HashSet<>();
  private final Map<String, Subject> byDemonym = new HashMap<>();
  private final Map<String, Subject> byUncapitalisedName = new HashMap<>();

  TeamParaphraseFinder(Catalogue catalogue) {
    for (var entry : catalogue.entries()) {
      if (entry.subject().kind() == Subject.Kind.TEAM) {
        byName.put(entry.subject().name(), entry.subject());
        for (var alias : entry.aliases()) {
          if (alias.usage() == Usage.DEMONYM) {
            byDemonym.put(TextFolding.fold(alias.name()), entry.subject());
          }
        }
        entry.nameByLanguage().values().stream()
            .filter(name -> UNCAPITALISED_NAME.matcher(name).find())
            .forEach(name -> byUncapitalisedName.put(TextFolding.fold(name), entry.subject()));
      }
    }
    byUncapitalisedName.keySet().forEach(name -> openings.add(name.split(" ", -1)[0]));
  }

  List<SideMention> find(TokenizedText text, TokenizedText.Sentence sentence) {
    var found = new ArrayList<SideMention>();
    var first = text.wordFrom(sentence.start());
    for (var i = first; i < text.words.size() && text.words.get(i).start() < sentence.end(); i++) {
      var word = text.words.get(i);
      if (word.caseless() && i > first && isCounterpart(text.words.get(i - 1).folded())) {
        add(found, text, i, i + 1, byDemonym.get(word.folded()));
        if (i + 1 < text.words.size()) {
          var two = word.folded() + " " + text.words.get(i + 1).folded();
          add(found, text, i, i + 2, byDemonym.get(two));
        }
      } else if (!word.caseless()) {
        addUncapitalised(found, text, i);
      }
    }
    return found;
  }

  /**
   * Returns countries classified as places whose preceding word makes them an opponent, or no
   * place.
   */
  List<SideMention> findInPlaces(
      TokenizedText text, List<NamedEntity> named, TokenizedText.Sentence sentence) {
    var found = new ArrayList<SideMention>();
    for (var name : named) {
      var team = byName.get(name.name());
      if (name.kind() == Mention.Kind.PLACE
          && team != null
          && sentence.holds(name.start())
          && (text.ends(OPPONENT, sentence.start(), name.start())
              || !text.ends(LOCATIVE, sentence.start(), name.start()))) {
        found.add(new SideMention(name.start(), name.end(), team));
      }
    }
    return found;
  }

  private static boolean isCounterpart(String word) {
    return COUNTERPART.contains(word)
        || (word.length() > 5 && COUNTERPART.contains(word.substring(1)));
  }

  private void addUncapitalised(List<SideMention> found, TokenizedText text, int at) {
    var name = new StringBuilder(text.words.get(at).folded());
    if (!openings.contains(name.toString())) {
      return;
    }
    for (var i = at + 1; i < Math.min(at + 4, text.words.size()); i++) {
      name.append(' ').append(text.words.get(i).folded());
      add(found, text, at, i + 1, byUncapitalisedName.get(name.toString()));
    }
  }

  private static void add(
      List<SideMention> found, TokenizedText text, int from, int to, @Nullable Subject subject) {
    if (subject != null) {
      found.removeIf(sideMention -> sideMention.start() == text.words.get(from).start());
      found.add(
          new SideMention(text.words.get(from).start(), text.words.get(to - 1).end(), subject));
    }
  }
}
