package backheel.understanding.names;

import backheel.football.Folding;
import backheel.football.Slug;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.story.Subject.Kind;
import backheel.understanding.names.NameSpans.NameSpan;
import backheel.understanding.text.Text;
import backheel.understanding.text.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The people, clubs, bodies and places of a text that no catalogue knows. */
final class UnknownNames {

  private static final int MAX_NAME_WORDS = 6;

  private final Text text;
  private final String language;
  private final GivenNames given;
  private final NameContext around;
  private final ResolvedNames ledger;
  private final NameSpans stretches;
  private final EntityClassifier sorting;
  private final ClubNameExtents extents;
  private final HeadlineDetector headlines;
  private final Map<String, Subject> byLast = new HashMap<>();
  private final Set<String> alone = new HashSet<>();

  UnknownNames(
      Text text,
      String language,
      GivenNames given,
      PlaceNames places,
      NameContext around,
      ResolvedNames ledger) {
    this.text = text;
    this.language = language;
    this.given = given;
    this.around = around;
    this.ledger = ledger;
    this.headlines = new HeadlineDetector(text);
    this.stretches = new NameSpans(text, given, places, language);
    this.extents = new ClubNameExtents(text, language, places, ledger);
    this.sorting = new EntityClassifier(text, language, given, places, around, extents);
  }

  /** Whether somebody with that surname was named in full. */
  boolean has(String last) {
    return byLast.containsKey(last);
  }

  /**
   * Full names; the sightings in them are no longer open.
   *
   * @param last whether nothing else will settle what is still open
   */
  void withFullNames(List<CandidateMention> open, boolean last) {
    var all = stretches.split(ledger.runs(language));
    for (var stretch : all) {
      if (stretch.words() == 1) {
        alone.add(text.words.get(stretch.from()).folded());
      }
    }
    var left = new TreeMap<Integer, CandidateMention>();
    open.forEach(sighting -> left.put(sighting.word(), sighting));
    for (var stretch : all) {
      if (stretch.words() < 2
          || stretch.words() > MAX_NAME_WORDS
          || isTaken(stretch)
          || isHuge(stretch)) {
        continue;
      }
      var inside = inside(left, stretch);
      if (isInitialed(stretch, inside)) {
        continue;
      }
      var whole =
          inside.stream().anyMatch(s -> s.covers(stretch.from()) && s.covers(stretch.to() - 1));
      // The end of a long full name, such as "Zambo Anguissa", may still be told by others.
      if (whole && !last && inside.stream().anyMatch(CandidateMention::canBePerson)) {
        continue;
      }
      var sort = whole ? EntityType.UNKNOWN : sorting.classify(stretch);
      if (sort != EntityType.CLUB
          && inside.stream().anyMatch(s -> !s.canBePerson() && !isWithin(s, stretch, sort))) {
        continue;
      }
      if (resolve(stretch, sort)) {
        inside.forEach(sighting -> left.remove(sighting.word()));
      }
    }
    open.removeIf(sighting -> !left.containsKey(sighting.word()));
  }

  /** The sightings that share words with the stretch; none of them share words with each other. */
  private static List<CandidateMention> inside(
      NavigableMap<Integer, CandidateMention> open, NameSpan stretch) {
    var inside = new ArrayList<CandidateMention>();
    var before = open.lowerEntry(stretch.from());
    if (before != null && before.getValue().nextWord() > stretch.from()) {
      inside.add(before.getValue());
    }
    inside.addAll(open.subMap(stretch.from(), true, stretch.to(), false).values());
    return inside;
  }

  private boolean isHuge(NameSpan stretch) {
    return text.words.get(stretch.to() - 1).end() - text.words.get(stretch.from()).start()
        > MentionedPeople.MAX_NAME_LENGTH;
  }

  /** Whether a name that reached further than its own words has taken some of these. */
  private boolean isTaken(NameSpan stretch) {
    for (var i = stretch.from(); i < stretch.to(); i++) {
      if (ledger.isTaken(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Roque Santa Cruz", "Maurício Souza": a club's or a country's name within a person's. */
  private boolean isWithin(CandidateMention sighting, NameSpan stretch, EntityType sort) {
    return sort == EntityType.PERSON
        && given.isKnown(text.words.get(stretch.from()).folded())
        && (sighting.word() > stretch.from() || sighting.words() == 1)
        && sighting.first().entry().fame() < 100;
  }

  /** "K. Mbappé": the initial of the very person that the surname names. */
  private boolean isInitialed(NameSpan stretch, List<CandidateMention> inside) {
    var first = text.words.get(stretch.from()).folded();
    return first.length() == 1
        && inside.size() == 1
        && inside.getFirst().word() == stretch.from() + 1
        && inside.getFirst().nextWord() == stretch.to()
        && inside.getFirst().meant().stream()
            .anyMatch(n -> Folding.fold(n.subject().name()).startsWith(first));
  }

  private boolean resolve(NameSpan stretch, EntityType sort) {
    switch (sort) {
      case PERSON -> person(stretch);
      case CLUB -> club(stretch);
      case VENUE -> add(stretch, Mention.Kind.VENUE, null);
      case PLACE -> add(stretch, Mention.Kind.PLACE, null);
      case BODY -> add(stretch, Mention.Kind.OTHER, null);
      case EVENT -> {
        return false;
      }
      case UNKNOWN -> {
        if (!isSomebody(stretch)) {
          return false;
        }
        person(stretch);
      }
    }
    return true;
  }

  /** Two words of which nothing tells that they are no name, or the surname by itself elsewhere. */
  private boolean isSomebody(NameSpan stretch) {
    var first = text.words.get(stretch.from());
    if (language.equals("de") || stretch.words() < 2 || first.shouted()) {
      return false;
    }
    var last = text.words.get(stretch.to() - 1).folded();
    return stretch.words() == 2 || alone.contains(last);
  }

  private void person(NameSpan stretch) {
    var last = text.words.get(stretch.to() - 1);
    var name = text.raw(text.words.get(stretch.from()).start(), last.end()).replace('\n', ' ');
    if (around.isLocated(stretch.from())
        && !given.isKnown(text.words.get(stretch.from()).folded())) {
      add(stretch, Mention.Kind.PLACE, null);
      return;
    }
    add(
        stretch,
        Mention.Kind.PERSON,
        byLast.computeIfAbsent(
            PersonEvidence.last(name), key -> new Subject(Kind.PERSON, Slug.of(name), name)));
  }

  private void club(NameSpan stretch) {
    var extent = extents.of(stretch.from(), stretch.to());
    var start = text.words.get(extent.from()).start();
    var name = text.raw(start, extent.end()).replace('\n', ' ');
    ledger.add(
        new NamedEntity(
            start,
            extent.end(),
            extent.from(),
            extent.to() - extent.from(),
            Mention.Kind.TEAM,
            null,
            name,
            null));
  }

  /** Whether the word before or after the sighting seems to belong to the same, longer name. */
  boolean isPartOfMore(CandidateMention sighting) {
    var before = sighting.word() - 1;
    var next = sighting.nextWord();
    return (before >= 0
            && CapitalisedRuns.joins(text, sighting.word())
            && isNamelike(before)
            && !stretches.opensSentence(before))
        || (next < text.words.size() && CapitalisedRuns.joins(text, next) && isNamelike(next));
  }

  private boolean isNamelike(int at) {
    var word = text.words.get(at);
    return word.capital()
        && word.folded().length() > 2
        && !ledger.isTaken(at)
        && !stretches.parts(at)
        && !CapitalisedRuns.ROLES.contains(word.folded())
        && !headlines.isInHeadline(word.start());
  }

  private static boolean isNew(Word word) {
    return word.folded().length() > 2 && !word.shouted();
  }

  private void add(NameSpan stretch, Mention.Kind kind, @Nullable Subject subject) {
    var start = text.words.get(stretch.from()).start();
    var end = text.words.get(stretch.to() - 1).end();
    var name = subject == null ? text.raw(start, end).replace('\n', ' ') : subject.name();
    ledger.add(
        new NamedEntity(start, end, stretch.from(), stretch.words(), kind, subject, name, null));
  }

  /** Full names once more, where capitals tell nothing: in headlines. */
  private void inHeadlines() {
    for (var i = 1; i < text.words.size() && !byLast.isEmpty(); i++) {
      var word = text.words.get(i);
      var subject = word.capital() && !ledger.isTaken(i) ? byLast.get(word.folded()) : null;
      var words = subject == null ? List.<String>of() : words(subject);
      if (words.size() > 1 && words.size() <= i + 1) {
        var stretch = new NameSpan(i + 1 - words.size(), i + 1);
        if (!isTaken(stretch) && isAt(stretch, words)) {
          add(stretch, Mention.Kind.PERSON, subject);
        }
      }
    }
  }

  private static List<String> words(Subject subject) {
    return List.of(Folding.fold(subject.name()).split(" ", -1));
  }

  private boolean isAt(NameSpan stretch, List<String> words) {
    for (var i = 0; i < words.size(); i++) {
      if (!text.words.get(stretch.from() + i).folded().equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A surname by itself of somebody named in full elsewhere, a club that is played for, a place.
   */
  void byThemselves() {
    inHeadlines();
    for (var stretch : stretches.split(ledger.runs(language))) {
      if (isTaken(stretch) || isHuge(stretch)) {
        continue;
      }
      var last = text.words.get(stretch.to() - 1);
      var subject = stretch.words() == 1 ? byLast.get(last.folded()) : null;
      if (subject != null) {
        add(stretch, Mention.Kind.PERSON, subject);
        continue;
      }
      if (stretch.words() == 1
          && (around.isTitled(stretch.from())
              || (!language.equals("de") && sorting.isCalledSomebody(stretch) && isNew(last)))) {
        person(stretch);
        continue;
      }
      switch (stretch.words() == 1 ? sorting.classify(stretch) : EntityType.UNKNOWN) {
        case CLUB -> club(stretch);
        case BODY -> add(stretch, Mention.Kind.OTHER, null);
        case PLACE -> add(stretch, Mention.Kind.PLACE, null);
        default -> {
          if (!language.equals("de") && around.isLocated(stretch.from())) {
            add(stretch, Mention.Kind.PLACE, null);
          }
        }
      }
    }
  }
}
