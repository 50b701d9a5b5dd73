package backheel.understanding.names;

import backheel.football.Catalogue.Alias.Usage;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Text;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words before and after a name tell about it. */
final class NameContext {

  private static final Set<String> LOCATIVE = Lexicon.words("locative");
  private static final Set<String> TRANSFER = Lexicon.words("transfer");
  private static final Set<String> RESULT_TO = Lexicon.words("resultto");
  private static final Set<String> SIDE_BEFORE = Lexicon.words("sidebefore");
  private static final Set<String> SIDE_AFTER = Lexicon.words("sideafter");
  private static final Set<String> GROUP = Lexicon.words("group");
  private static final Set<String> VERBISH = Lexicon.words("verbish");
  private static final Set<String> OTHER_SELECTION = Lexicon.words("notopen");
  private static final Set<String> COACH =
      Set.of(
          "coach",
          "manager",
          "boss",
          "entraineur",
          "selectionneur",
          "entrenador",
          "seleccionador",
          "tecnico",
          "المدرب",
          "مدرب");
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "dr",
          "sir",
          "president",
          "minister",
          "senator",
          "sen",
          "gov",
          "prof",
          "judge",
          "justice",
          "rep",
          "mayor",
          "chief",
          "monsieur",
          "madame",
          "mme",
          "secretary",
          "officer",
          "king",
          "queen",
          "prince");

  private static final PhraseMatcher COUNTRY_BEFORE =
      new PhraseMatcher(NameLexicon.of("countrybefore"));
  private static final Set<String> FEDERATIONS =
      Set.of("uefa", "fifa", "concacaf", "conmebol", "afc", "caf", "ofc");

  private static final Pattern SCORE_AFTER =
      Pattern.compile("(?s),? ?\\(?\\d{1,2}(?: ?[-:] ?\\d.*|[, ] ?\\D.*|$)");
  private static final Pattern SCORE_BEFORE = Pattern.compile("(?s)^.*\\d ?[-:] ?\\d{1,2} ");

  /** "Lost 1-0 at Freiburg", "beaten 3-2 away to Napoli". */
  private static final Pattern PLAYED_AT =
      Pattern.compile("(?s)^.*\\d ?- ?\\d{1,2} (?:away |at home )?(?:at|to|by) ");

  private final Text text;
  private final String language;
  private final Set<String> ownLocative;
  private final PlaceNames places;

  NameContext(Text text, String language, PlaceNames places) {
    this.text = text;
    this.places = places;
    this.language = language;
    this.ownLocative = NameLexicon.of("locative." + language);
  }

  private String word(int at) {
    return at >= 0 && at < text.words.size() ? text.words.get(at).folded() : "";
  }

  private String before(CandidateMention sighting) {
    var at = sighting.word() - 1;
    // "against the Netherlands", "contre le Maroc": the article says nothing.
    return Set.of("the", "le", "la", "l", "les", "el", "los").contains(word(at))
        ? word(at - 1)
        : word(at);
  }

  private boolean has(int from, int to, Set<String> phrases) {
    for (var i = Math.max(0, from); i < Math.min(to, text.words.size()); i++) {
      if (Lexicon.phraseAt(text.words.subList(0, Math.min(to, text.words.size())), i, phrases)
          > 0) {
        return true;
      }
    }
    return false;
  }

  /** A word like "Moroccan", which tells where somebody or something is from. */
  boolean isDescription(CandidateMention sighting) {
    if (sighting.isDemonym()) {
      return true;
    }
    var both = sighting.meant().stream().anyMatch(n -> n.usage() == Usage.DEMONYM);
    return both && language.equals("en");
  }

  boolean meansTheTeam(CandidateMention sighting) {
    var english = sighting.first().needsCapital();
    var word = text.words.get(sighting.word());
    if (english && !word.capital() && !word.caseless()) {
      return false;
    }
    if (has(sighting.nextWord(), sighting.nextWord() + 2, GROUP)
        && Lexicon.phraseAt(text.words, sighting.nextWord(), GROUP) > 0) {
      return true;
    }
    var previous = word(sighting.word() - 1);
    if (GROUP.contains(previous)) {
      return !english;
    }
    var article = Set.of("the", "les", "los").contains(previous);
    return article
        && (english
            ? VERBISH.contains(word(sighting.nextWord()))
            : text.words.get(sighting.word()).capital());
  }

  /** A women's or a youth team has the name of the country, and is another. */
  boolean isOtherSelection(CandidateMention sighting) {
    var next = word(sighting.nextWord());
    return OTHER_SELECTION.contains(next) || next.equals("u") || next.equals("b");
  }

  boolean isOtherCompetition(CandidateMention sighting, EntityCandidate naming) {
    var previous = word(sighting.word() - 1);
    var other = previous.equals("s") ? word(sighting.word() - 2) : previous;
    var digits =
        previous.matches("\\d\\d") && Set.of("u", "under").contains(word(sighting.word() - 2));
    return digits
        || OTHER_SELECTION.contains(other)
        || OTHER_SELECTION.contains(word(sighting.nextWord()))
        || (naming.subject().id().endsWith("league")
            && (foreign(sighting) || countryBefore(sighting)));
  }

  /** "Russian Premier League": a capitalised word that belongs to the name, and is not in it. */
  private boolean foreign(CandidateMention sighting) {
    var at = sighting.word() - 1;
    return at >= 0
        && CapitalisedRuns.joins(text, sighting.word())
        && text.words.get(at).capital()
        && text.words.get(at).folded().matches(".*(an|ian|ish|ese|ch|i)")
        && !CapitalisedRuns.OPENERS.contains(word(at));
  }

  /** "Bangladesh Premier League". */
  private boolean countryBefore(CandidateMention sighting) {
    var at = sighting.word() - 1;
    return at >= 0
        && CapitalisedRuns.joins(text, sighting.word())
        && text.words.get(at).capital()
        && places.isPlace(word(at));
  }

  /** "The 2018 World Cup winner" tells of a person, not of that tournament. */
  boolean isHonour(CandidateMention sighting) {
    var next = word(sighting.nextWord());
    return word(sighting.word() - 1).matches("\\d{4}")
        && Set.of("winner", "winners", "winning", "champion", "champions", "hero", "winger")
            .contains(next);
  }

  boolean isYearNext(CandidateMention sighting) {
    return word(sighting.nextWord()).matches("(19|20)\\d\\d")
        || word(sighting.word() - 1).matches("(19|20)\\d\\d");
  }

  /** "UEFA Euro 2024". */
  boolean isFederationBefore(CandidateMention sighting) {
    return sighting.word() > 0
        && FEDERATIONS.contains(word(sighting.word() - 1))
        && text.words.get(sighting.word() - 1).shouted()
        && CapitalisedRuns.joins(text, sighting.word());
  }

  boolean isPlace(CandidateMention sighting, boolean club) {
    var previous = before(sighting);
    if (!club && COUNTRY_BEFORE.lengthBefore(text.words, sighting.word()) > 0) {
      return true;
    }
    if (LOCATIVE.contains(previous) || ownLocative.contains(previous)) {
      var from = sighting.word() - 6;
      return !has(from, sighting.word(), RESULT_TO)
          && !(club && has(from, sighting.word(), TRANSFER));
    }
    return Set.of(
                "president",
                "government",
                "king",
                "embassy",
                "people",
                "city",
                "capital",
                "visit",
                "visited",
                "roi",
                "gouvernement",
                "gobierno",
                "rey",
                "حكومه",
                "ملك",
                "رييس",
                "دوله",
                "مدينه")
            .contains(previous)
        || (previous.equals("of")
            && Set.of(
                    "president",
                    "government",
                    "king",
                    "city",
                    "people",
                    "citizen",
                    "capital",
                    "university",
                    "bank",
                    "kingdom",
                    "republic",
                    "prime")
                .contains(word(sighting.word() - 2)));
  }

  /** "Signed for", "beim", "fichó por el". */
  private boolean isPlayedFor(CandidateMention sighting) {
    return ClubClues.precedes(text.words, sighting.word(), language);
  }

  /** Whether something beside it says that it plays football. */
  boolean isSide(CandidateMention sighting) {
    var next = sighting.nextWord();
    if (isPlayedFor(sighting)
        || SIDE_BEFORE.contains(before(sighting))
        || has(sighting.word() - 2, sighting.word(), SIDE_BEFORE)) {
      return true;
    }
    var possessive = word(next).equals("s") ? next + 1 : next;
    if (Lexicon.phraseAt(text.words, possessive, SIDE_AFTER) > 0) {
      return true;
    }
    var end = Math.min(text.plain.length(), sighting.end() + 8);
    return SCORE_AFTER.matcher(text.plain.substring(sighting.end(), end)).matches()
        || SCORE_BEFORE.matcher(before(sighting, 8)).matches()
        || PLAYED_AT.matcher(before(sighting, 22)).matches();
  }

  private String before(CandidateMention sighting, int signs) {
    return text.plain.substring(Math.max(0, sighting.start() - signs), sighting.start());
  }

  boolean isCalledCoach(CandidateMention sighting) {
    return has(sighting.word() - 3, sighting.word(), COACH)
        || has(sighting.nextWord(), sighting.nextWord() + 3, COACH);
  }

  boolean isTitled(int word) {
    return TITLES.contains(word(word - 1))
        && text.words.get(word).start() - text.words.get(word - 1).end() <= 2;
  }

  boolean isLocated(int word) {
    return LOCATIVE.contains(word(word - 1))
        && !Set.of("to", "from", "a", "at", "por").contains(word(word - 1))
        && !text.words.get(word).shouted();
  }
}
