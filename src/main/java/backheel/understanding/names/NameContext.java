package backheel.understanding.names;

import backheel.football.Catalogue.Alias.Usage;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.Set;
import java.util.regex.Pattern;

/** The evidence about a name in the words before and after it. */
final class NameContext {

  private static final Set<String> LOCATIVE = Lexicon.words("before a place");
  private static final Set<String> TRANSFER = Lexicon.words("before a club, not a country");
  private static final Set<String> RESULT_TO = Lexicon.words("before an opponent");
  private static final Set<String> SIDE_BEFORE = Lexicon.words("before a team");
  private static final Set<String> SIDE_AFTER = Lexicon.words("after a team");
  private static final Set<String> GROUP = Lexicon.words("team words after a demonym");
  private static final Set<String> VERBISH = Lexicon.words("verbs after a team");
  private static final Set<String> OTHER_SELECTION = Lexicon.words("other teams of a country");
  private static final Set<String> OTHER_COMPETITION = Lexicon.words("ends of other competitions");
  private static final Set<String> COACH = Lexicon.words("coaches");
  private static final Set<String> ARTICLES = Lexicon.words("articles before a team");
  private static final Set<String> PLURAL_ARTICLES =
      Lexicon.words("articles before the people of a country");
  private static final Set<String> BEFORE_COUNTRY = Lexicon.words("directly before a country");
  private static final Set<String> OF_COUNTRY = Lexicon.words("of a country");
  private static final Set<String> HONOURED = Lexicon.words("holders of an honour");
  private static final Set<String> NO_PLACE_AFTER = Lexicon.words("before more than places");
  private static final Set<String> TITLES = Lexicon.words("titles before a surname");

  private static final PhraseMatcher COUNTRY_BEFORE =
      new PhraseMatcher(Lexicon.words("before a country"));
  private static final Set<String> FEDERATIONS = Lexicon.words("confederations");

  private static final Pattern SCORE_AFTER =
      Pattern.compile("(?s),? ?\\(?\\d{1,2}(?: ?[-:] ?\\d.*|[, ] ?\\D.*|$)");
  private static final Pattern SCORE_BEFORE = Pattern.compile("(?s)^.*\\d ?[-:] ?\\d{1,2} ");

  /** A score before a side: "lost 1-0 at Freiburg", "beaten 3-2 away to Napoli". */
  private static final Pattern PLAYED_AT =
      Pattern.compile(Lexicon.regex("(?s)^.*\\d ?- ?\\d{1,2} {{played at}} "));

  private final TokenizedText text;
  private final String language;
  private final Set<String> ownLocative;
  private final PlaceNames placeNames;

  NameContext(TokenizedText text, String language, PlaceNames placeNames) {
    this.text = text;
    this.placeNames = placeNames;
    this.language = language;
    this.ownLocative = Lexicon.words("before a place, in its language only", language);
  }

  private String word(int at) {
    return at >= 0 && at < text.words.size() ? text.words.get(at).folded() : "";
  }

  private String before(CandidateMention candidateMention) {
    var at = candidateMention.word() - 1;
    if (at < 0
        || text.raw(text.words.get(at).end(), /* end= */ candidateMention.start()).contains("\n")) {
      return "";
    }
    // "against the Netherlands", "contre le Maroc": the article carries no information.
    return ARTICLES.contains(word(at)) ? word(at - 1) : word(at);
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

  /** Returns whether this is a word of origin, such as "Moroccan". */
  boolean isDescription(CandidateMention candidateMention) {
    if (candidateMention.isDemonym()) {
      return true;
    }
    var both = candidateMention.meant().stream().anyMatch(n -> n.usage() == Usage.DEMONYM);
    return both && language.equals("en");
  }

  boolean meansTheTeam(CandidateMention candidateMention) {
    var english = candidateMention.first().needsCapital();
    var word = text.words.get(candidateMention.word());
    if (english && !word.capital() && !word.caseless()) {
      return false;
    }
    if (has(candidateMention.nextWord(), candidateMention.nextWord() + 2, GROUP)
        && Lexicon.phraseAt(text.words, candidateMention.nextWord(), GROUP) > 0) {
      return true;
    }
    var previous = word(candidateMention.word() - 1);
    if (GROUP.contains(previous)) {
      return !english;
    }
    var article = PLURAL_ARTICLES.contains(previous);
    return article
        && (english
            ? VERBISH.contains(word(candidateMention.nextWord()))
            : text.words.get(candidateMention.word()).capital());
  }

  /**
   * Returns whether a women's or a youth team is meant, which shares the country's name but is
   * another team.
   */
  boolean isOtherSelection(CandidateMention candidateMention) {
    var next = word(candidateMention.nextWord());
    return OTHER_SELECTION.contains(next) || next.equals("u") || next.equals("b");
  }

  boolean isOtherCompetition(CandidateMention candidateMention, EntityCandidate entityCandidate) {
    var previous = word(candidateMention.word() - 1);
    var other = previous.equals("s") ? word(candidateMention.word() - 2) : previous;
    var digits =
        previous.matches("\\d\\d")
            && Set.of("u", "under").contains(word(candidateMention.word() - 2));
    return digits
        || OTHER_SELECTION.contains(other)
        || OTHER_SELECTION.contains(word(candidateMention.nextWord()))
        || OTHER_COMPETITION.contains(word(candidateMention.nextWord()))
        || (entityCandidate.subject().id().endsWith("league")
            && (foreign(candidateMention) || countryBefore(candidateMention)));
  }

  /**
   * Returns whether a demonym that is not in the catalogue's name precedes it, as in "Russian
   * Premier League".
   */
  private boolean foreign(CandidateMention candidateMention) {
    var at = candidateMention.word() - 1;
    return at >= 0
        && CapitalisedRunFinder.joins(text, candidateMention.word())
        && text.words.get(at).capital()
        && text.words.get(at).folded().matches(".*(an|ian|ish|ese|ch|i)")
        && !CapitalisedRunFinder.OPENERS.contains(word(at));
  }

  /** Returns whether a country precedes it: "Bangladesh Premier League". */
  private boolean countryBefore(CandidateMention candidateMention) {
    var at = candidateMention.word() - 1;
    return at >= 0
        && CapitalisedRunFinder.joins(text, candidateMention.word())
        && text.words.get(at).capital()
        && placeNames.isPlace(word(at));
  }

  /**
   * Returns whether this is an honour: "the 2018 World Cup winner" describes a person, not that
   * tournament.
   */
  boolean isHonour(CandidateMention candidateMention) {
    var next = word(candidateMention.nextWord());
    return word(candidateMention.word() - 1).matches("\\d{4}") && HONOURED.contains(next);
  }

  boolean isYearNext(CandidateMention candidateMention) {
    return word(candidateMention.nextWord()).matches("(19|20)\\d\\d")
        || word(candidateMention.word() - 1).matches("(19|20)\\d\\d");
  }

  /** Returns whether a federation precedes it: "UEFA Euro 2024". */
  boolean isFederationBefore(CandidateMention candidateMention) {
    return candidateMention.word() > 0
        && FEDERATIONS.contains(word(candidateMention.word() - 1))
        && text.words.get(candidateMention.word() - 1).shouted()
        && CapitalisedRunFinder.joins(text, candidateMention.word());
  }

  boolean isPlace(CandidateMention candidateMention, boolean club) {
    var previous = before(candidateMention);
    if (!club && COUNTRY_BEFORE.lengthBefore(text.words, candidateMention.word()) > 0) {
      return true;
    }
    if (LOCATIVE.contains(previous) || ownLocative.contains(previous)) {
      var from = candidateMention.word() - 6;
      return !has(from, candidateMention.word(), RESULT_TO)
          && !(club && has(from, candidateMention.word(), TRANSFER));
    }
    return BEFORE_COUNTRY.contains(previous)
        || (previous.equals("of") && OF_COUNTRY.contains(word(candidateMention.word() - 2)));
  }

  /**
   * Returns whether the preceding words are used of clubs: "signed for", "beim", "fichó por el".
   */
  private boolean isPlayedFor(CandidateMention candidateMention) {
    return ClubClues.precedes(text.words, candidateMention.word(), language);
  }

  /** Returns whether an adjacent word or score shows that it is a side. */
  boolean isSide(CandidateMention candidateMention) {
    var next = candidateMention.nextWord();
    if (isPlayedFor(candidateMention)
        || SIDE_BEFORE.contains(before(candidateMention))
        || has(candidateMention.word() - 2, candidateMention.word(), SIDE_BEFORE)) {
      return true;
    }
    var possessive = word(next).equals("s") ? next + 1 : next;
    if (Lexicon.phraseAt(text.words, possessive, SIDE_AFTER) > 0) {
      return true;
    }
    var end = Math.min(text.plain.length(), candidateMention.end() + 8);
    return SCORE_AFTER.matcher(text.plain.substring(candidateMention.end(), end)).matches()
        || SCORE_BEFORE.matcher(before(candidateMention, 8)).matches()
        || PLAYED_AT.matcher(before(candidateMention, 22)).matches();
  }

  private String before(CandidateMention candidateMention, int signs) {
    return text.plain.substring(
        Math.max(0, candidateMention.start() - signs), candidateMention.start());
  }

  boolean isCalledCoach(CandidateMention candidateMention) {
    return has(candidateMention.word() - 3, candidateMention.word(), COACH)
        || has(candidateMention.nextWord(), candidateMention.nextWord() + 3, COACH);
  }

  boolean isTitled(int word) {
    return TITLES.contains(word(word - 1))
        && text.words.get(word).start() - text.words.get(word - 1).end() <= 2;
  }

  boolean isLocated(int word) {
    return LOCATIVE.contains(word(word - 1))
        && !NO_PLACE_AFTER.contains(word(word - 1))
        && !text.words.get(word).shouted();
  }
}
