package backheel.understanding.names;

import backheel.football.Catalogue.Entry;
import backheel.football.Slug;
import backheel.football.TextFolding;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.understanding.text.TokenizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of an article, for resolving "he" or "the full-back". */
public final class MentionedPeople {

  /**
   * A person at the place where the article names them.
   *
   * @param sure whether it is a person beyond doubt, not merely a capitalised word
   */
  public record Person(int start, int end, Subject subject, @Nullable Entry entry, boolean sure) {}

  /** A resolved person, and whether no one else could be meant. */
  public record Meant(Subject subject, boolean alone) {}

  /**
   * Maximum number of words of a name; a longer run of capitalised words is a headline or a list.
   */
  private static final int MAX_NAME_WORDS = 12;

  /** Maximum length of a name. */
  static final int MAX_NAME_LENGTH = 100;

  private final TokenizedText text;
  private final PersonCriteriaParser personCriteriaParser;
  private final PersonEvidence personEvidence;
  private final Map<String, Subject> byLast = new HashMap<>();
  private final List<Person> people = new ArrayList<>();
  private final Set<Subject> known = new HashSet<>();
  private final boolean[] covered;
  private final DescriptionResolver descriptionResolver;

  public MentionedPeople(
      PersonCriteriaParser personCriteriaParser,
      TokenizedText text,
      List<NamedEntity> named,
      @Nullable LocalDate day) {
    this.text = text;
    this.personCriteriaParser = personCriteriaParser;
    this.personEvidence = new PersonEvidence(text, personCriteriaParser);
    var taken = new boolean[text.words.size()];
    this.covered = new boolean[text.words.size()];
    var found = new ArrayList<Person>();
    for (var name : named) {
      for (var i = name.word(); i < name.word() + name.words(); i++) {
        taken[i] = true;
      }
      var subject = name.subject();
      if (subject != null && name.isPerson()) {
        personEvidence.observe(subject, name.word(), name.words());
        found.add(new Person(name.start(), name.end(), subject, name.entry(), true));
        byLast.put(PersonEvidence.last(subject.name()), subject);
      } else if (subject != null && name.isSide()) {
        found.add(new Person(name.start(), name.end(), subject, null, false));
      } else if (name.kind() == Mention.Kind.OTHER && isPersonal(name)) {
        addPerson(name, found);
      } else if (name.kind() == Mention.Kind.OTHER) {
        var body = new Subject(Subject.Kind.PERSON, Slug.of(name.name()), name.name());
        found.add(new Person(name.start(), name.end(), body, null, false));
      }
    }
    for (var run : CapitalisedRunFinder.find(text, taken)) {
      addUnknown(run, found);
    }
    for (var i = 1; i < text.words.size(); i++) {
      if (!taken[i] && personEvidence.isAddressed(i)) {
        addressed(i, found);
      }
    }
    found.sort(Comparator.comparingInt(Person::start));
    for (var person : found) {
      people.add(judged(person));
    }
    for (var person : people) {
      if (person.sure()) {
        known.add(person.subject());
      }
    }
    this.descriptionResolver = new DescriptionResolver(personCriteriaParser, text, people, day);
  }

  /** Returns whether this is two words, the first a first name: "Christopher House". */
  private boolean isPersonal(NamedEntity name) {
    return name.words() == 2 && personCriteriaParser.isGiven(text.words.get(name.word()).folded());
  }

  private void addPerson(NamedEntity name, List<Person> found) {
    var subject =
        byLast.computeIfAbsent(
            PersonEvidence.last(name.name()),
            key -> new Subject(Subject.Kind.PERSON, Slug.of(name.name()), name.name()));
    personEvidence.observe(subject, name.word(), name.words());
    found.add(new Person(name.start(), name.end(), subject, null, false));
  }

  private void addressed(int word, List<Person> found) {
    var at = text.words.get(word);
    if (covered[word]) {
      return;
    }
    var name = text.raw(at.start(), at.end());
    var subject =
        byLast.computeIfAbsent(
            at.folded(), key -> new Subject(Subject.Kind.PERSON, Slug.of(name), name));
    personEvidence.observe(subject, word, 1);
    found.add(new Person(at.start(), at.end(), subject, null, true));
  }

  /**
   * Returns the person with the final verdict: a name outside the catalogue is a person's only on
   * evidence.
   */
  private Person judged(Person person) {
    var sure =
        person.entry() != null
            || personEvidence.isPerson(person.subject())
            || (person.sure() && person.subject().kind() != Subject.Kind.PERSON);
    return new Person(person.start(), person.end(), person.subject(), person.entry(), sure);
  }

  private void addUnknown(CapitalisedRunFinder.Run run, List<Person> found) {
    var from = run.word();
    var words = run.words();
    while (words > 1 && PersonEvidence.isHonorific(text.words.get(from).folded())) {
      from++;
      words--;
    }
    var first = text.words.get(from);
    var last = text.words.get(from + words - 1);
    if (words > MAX_NAME_WORDS || last.end() - first.start() > MAX_NAME_LENGTH) {
      return;
    }
    var surname = PersonEvidence.last(text.raw(first.start(), last.end()));
    var known = byLast.get(surname);
    if (personCriteriaParser.isSide(last.folded())
        || (words == 1 && last.folded().length() < 3 && !last.shouted())
        || (known == null && personEvidence.isEverydayWord(from, words))
        || personEvidence.isShouted(from, words)) {
      return;
    }
    var name = text.raw(first.start(), last.end());
    var subject = known != null ? known : new Subject(Subject.Kind.PERSON, Slug.of(name), name);
    if (!run.organised() || personCriteriaParser.isGiven(first.folded())) {
      byLast.putIfAbsent(surname, subject);
    }
    personEvidence.observe(subject, from, words);
    Arrays.fill(covered, from, from + words, true);
    found.add(new Person(first.start(), last.end(), subject, null, false));
  }

  /** Returns the people named between the two places, in order. */
  public List<Person> between(int start, int end) {
    var found = new ArrayList<Person>();
    for (var i = from(start); i < people.size() && people.get(i).start() < end; i++) {
      if (people.get(i).end() <= end) {
        found.add(people.get(i));
      }
    }
    return found;
  }

  /** Returns the person whose name starts at that place, or null. */
  public @Nullable Person startingAt(int place) {
    var i = from(place);
    return i < people.size() && people.get(i).start() == place ? people.get(i) : null;
  }

  /** Returns the person whose name ends at that place, or null. */
  public @Nullable Person endingAt(int place) {
    var i = from(place) - 1;
    return i >= 0 && people.get(i).end() == place ? people.get(i) : null;
  }

  /**
   * Returns the person with that full name or surname in the text; null when there is none, or it
   * is no person.
   */
  public @Nullable Subject findByName(String name) {
    var folded = TextFolding.fold(name);
    var subject = byLast.get(folded.substring(folded.lastIndexOf(' ') + 1));
    return subject != null && known.contains(subject) ? subject : null;
  }

  /** Returns the only person named before the place, null when there are several or none. */
  public @Nullable Subject onlyOneBefore(int place) {
    var named =
        between(0, place).stream()
            .filter(Person::sure)
            .map(Person::subject)
            .filter(Subject::isPerson)
            .distinct()
            .limit(2)
            .toList();
    return named.size() == 1 ? named.getFirst() : null;
  }

  /** Returns whether the place is within a name. */
  public boolean isInName(int place) {
    var i = from(place + 1) - 1;
    return i >= 0 && people.get(i).end() > place;
  }

  /** Returns the index of the first name that starts at the place or after it. */
  private int from(int place) {
    var low = 0;
    var high = people.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (people.get(middle).start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the person that fits a description without a name; null when none fits. */
  public @Nullable Meant described(int start, int end, int before) {
    return descriptionResolver.by(start, end, before);
  }
}
