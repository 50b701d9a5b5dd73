package backheel.understanding.names;

import backheel.football.TextFolding;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.understanding.names.NameSpanSplitter.NameSpan;
import backheel.understanding.text.TokenizedText;
import backheel.understanding.text.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The people, clubs, bodies and places of a text that are not in the catalogue. */
final class UnknownNameFinder {

  private static final int MAX_NAME_WORDS = 6;

  private final TokenizedText text;
  private final String language;
  private final GivenNames given;
  private final NameContext around;
  private final ResolvedNames resolvedNames;
  private final NameSpanSplitter nameSpanSplitter;
  private final EntityClassifier entityClassifier;
  private final UnknownNameCollector recorder;
  private final HeadlineDetector headlineDetector;
  private final Set<String> alone = new HashSet<>();

  UnknownNameFinder(
      TokenizedText text,
      String language,
      GivenNames given,
      PlaceNames placeNames,
      NameContext around,
      ResolvedNames resolvedNames) {
    this.text = text;
    this.language = language;
    this.given = given;
    this.around = around;
    this.resolvedNames = resolvedNames;
    this.headlineDetector = new HeadlineDetector(text);
    this.nameSpanSplitter = new NameSpanSplitter(text, given, placeNames, language);
    var clubNameExtents = new ClubNameExtents(text, language, placeNames, resolvedNames);
    this.recorder = new UnknownNameCollector(text, given, around, resolvedNames, clubNameExtents);
    this.entityClassifier =
        new EntityClassifier(text, language, given, placeNames, around, clubNameExtents);
  }

  /** Returns whether a person with that surname was named in full. */
  boolean has(String last) {
    return recorder.personCalled(last) != null;
  }

  /**
   * Adds full names, and removes the mentions within them from the open ones.
   *
   * @param last whether nothing else will resolve the open mentions
   */
  void withFullNames(List<CandidateMention> open, boolean last) {
    var all = nameSpanSplitter.split(resolvedNames.runs(language));
    for (var nameSpan : all) {
      if (nameSpan.words() == 1) {
        alone.add(text.words.get(nameSpan.from()).folded());
      }
    }
    var left = new TreeMap<Integer, CandidateMention>();
    open.forEach(candidateMention -> left.put(candidateMention.word(), candidateMention));
    for (var nameSpan : all) {
      if (nameSpan.words() < 2
          || nameSpan.words() > MAX_NAME_WORDS
          || recorder.isTaken(nameSpan)
          || recorder.isHuge(nameSpan)) {
        continue;
      }
      var inside = inside(left, nameSpan);
      if (isInitialed(nameSpan, inside)) {
        continue;
      }
      var whole =
          inside.stream().anyMatch(s -> s.covers(nameSpan.from()) && s.covers(nameSpan.to() - 1));
      // The end of a long full name, such as "Zambo Anguissa", may still be resolved by other
      // names.
      if (whole && !last && inside.stream().anyMatch(CandidateMention::canBePerson)) {
        continue;
      }
      var entityType = whole ? EntityType.UNKNOWN : entityClassifier.classify(nameSpan);
      if (entityType != EntityType.CLUB
          && inside.stream()
              .anyMatch(s -> !s.canBePerson() && !isWithin(s, nameSpan, entityType))) {
        continue;
      }
      if (resolve(nameSpan, entityType)) {
        inside.forEach(candidateMention -> left.remove(candidateMention.word()));
      }
    }
    open.removeIf(candidateMention -> !left.containsKey(candidateMention.word()));
  }

  /** Returns the mentions that overlap with the span; they do not overlap with each other. */
  private static List<CandidateMention> inside(
      NavigableMap<Integer, CandidateMention> open, NameSpan nameSpan) {
    var inside = new ArrayList<CandidateMention>();
    var before = open.lowerEntry(nameSpan.from());
    if (before != null && before.getValue().nextWord() > nameSpan.from()) {
      inside.add(before.getValue());
    }
    inside.addAll(open.subMap(nameSpan.from(), true, nameSpan.to(), false).values());
    return inside;
  }

  /**
   * Returns whether a club's or a country's name is part of a person's: "Roque Santa Cruz",
   * "Maurício Souza".
   */
  private boolean isWithin(
      CandidateMention candidateMention, NameSpan nameSpan, EntityType entityType) {
    return entityType == EntityType.PERSON
        && given.isKnown(text.words.get(nameSpan.from()).folded())
        && (candidateMention.word() > nameSpan.from() || candidateMention.words() == 1)
        && candidateMention.first().entry().fame() < 100;
  }

  /** Returns whether this is the surname of a catalogued person with their initial: "K. Mbappé". */
  private boolean isInitialed(NameSpan nameSpan, List<CandidateMention> inside) {
    var first = text.words.get(nameSpan.from()).folded();
    return first.length() == 1
        && inside.size() == 1
        && inside.getFirst().word() == nameSpan.from() + 1
        && inside.getFirst().nextWord() == nameSpan.to()
        && inside.getFirst().meant().stream()
            .anyMatch(n -> TextFolding.fold(n.subject().name()).startsWith(first));
  }

  private boolean resolve(NameSpan nameSpan, EntityType entityType) {
    switch (entityType) {
      case PERSON -> recorder.person(nameSpan);
      case CLUB -> recorder.club(nameSpan);
      case VENUE -> recorder.add(nameSpan, Mention.Kind.VENUE, null);
      case PLACE -> recorder.add(nameSpan, Mention.Kind.PLACE, null);
      case BODY -> recorder.add(nameSpan, Mention.Kind.OTHER, null);
      case EVENT -> {
        return false;
      }
      case UNKNOWN -> {
        if (!isSomebody(nameSpan)) {
          return false;
        }
        recorder.person(nameSpan);
      }
    }
    return true;
  }

  /**
   * Returns whether this is a person's name: two words without evidence to the contrary, or a
   * surname that also occurs alone.
   */
  private boolean isSomebody(NameSpan nameSpan) {
    var first = text.words.get(nameSpan.from());
    if (language.equals("de") || nameSpan.words() < 2 || first.shouted()) {
      return false;
    }
    var last = text.words.get(nameSpan.to() - 1).folded();
    return nameSpan.words() == 2 || alone.contains(last);
  }

  /**
   * Returns whether the word before or after the mention seems to belong to the same, longer name.
   */
  boolean isPartOfMore(CandidateMention candidateMention) {
    var before = candidateMention.word() - 1;
    var next = candidateMention.nextWord();
    return (before >= 0
            && CapitalisedRunFinder.joins(text, candidateMention.word())
            && isNamelike(before)
            && !nameSpanSplitter.opensSentence(before))
        || (next < text.words.size() && CapitalisedRunFinder.joins(text, next) && isNamelike(next));
  }

  private boolean isNamelike(int at) {
    var word = text.words.get(at);
    return word.capital()
        && word.folded().length() > 2
        && !resolvedNames.isTaken(at)
        && !nameSpanSplitter.parts(at)
        && !CapitalisedRunFinder.ROLES.contains(word.folded())
        && !headlineDetector.isInHeadline(word.start());
  }

  private static boolean isNew(Word word) {
    return word.folded().length() > 2 && !word.shouted();
  }

  /** Adds further occurrences of full names in headlines, where capitals carry no information. */
  private void inHeadlines() {
    for (var i = 1; i < text.words.size() && !recorder.hasNoPeople(); i++) {
      var word = text.words.get(i);
      var subject =
          word.capital() && !resolvedNames.isTaken(i) ? recorder.personCalled(word.folded()) : null;
      var words = subject == null ? List.<String>of() : words(subject);
      if (words.size() > 1 && words.size() <= i + 1) {
        var nameSpan = new NameSpan(i + 1 - words.size(), i + 1);
        if (!recorder.isTaken(nameSpan) && isAt(nameSpan, words)) {
          recorder.add(nameSpan, Mention.Kind.PERSON, subject);
        }
      }
    }
  }

  private static List<String> words(Subject subject) {
    return List.of(TextFolding.fold(subject.name()).split(" ", -1));
  }

  private boolean isAt(NameSpan nameSpan, List<String> words) {
    for (var i = 0; i < words.size(); i++) {
      if (!text.words.get(nameSpan.from() + i).folded().equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Adds names that stand alone: the surname of a person named in full elsewhere, a club that is
   * played for, a place.
   */
  void byThemselves() {
    inHeadlines();
    for (var nameSpan : nameSpanSplitter.split(resolvedNames.runs(language))) {
      if (recorder.isTaken(nameSpan) || recorder.isHuge(nameSpan)) {
        continue;
      }
      var last = text.words.get(nameSpan.to() - 1);
      var subject = nameSpan.words() == 1 ? recorder.personCalled(last.folded()) : null;
      if (subject != null) {
        recorder.add(nameSpan, Mention.Kind.PERSON, subject);
        continue;
      }
      if (nameSpan.words() == 1
          && (around.isTitled(nameSpan.from())
              || (!language.equals("de")
                  && entityClassifier.isCalledSomebody(nameSpan)
                  && isNew(last)))) {
        recorder.person(nameSpan);
        continue;
      }
      switch (nameSpan.words() == 1 ? entityClassifier.classify(nameSpan) : EntityType.UNKNOWN) {
        case CLUB -> recorder.club(nameSpan);
        case BODY -> recorder.add(nameSpan, Mention.Kind.OTHER, null);
        case PLACE -> recorder.add(nameSpan, Mention.Kind.PLACE, null);
        default -> {
          if (!language.equals("de") && around.isLocated(nameSpan.from())) {
            recorder.add(nameSpan, Mention.Kind.PLACE, null);
          }
        }
      }
    }
  }
}
