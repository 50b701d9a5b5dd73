package backheel.understanding.names;

import backheel.football.Catalogue.Entry;
import backheel.football.Folding;
import backheel.football.Slug;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.understanding.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of an article, to tell who "he" or "the full-back" is. */
public final class Cast {

  /**
   * Somebody where the article names them.
   *
   * @param sure whether it is a person beyond doubt, and not just a capitalised word
   */
  public record Person(int start, int end, Subject subject, @Nullable Entry entry, boolean sure) {}

  /** A resolved person, and whether there is no other who could be meant. */
  public record Meant(Subject subject, boolean alone) {}

  private final Text text;
  private final @Nullable LocalDate day;
  private final Traits traits;
  private final List<Person> people = new ArrayList<>();

  public Cast(Traits traits, Text text, List<Named> named, @Nullable LocalDate day) {
    this.text = text;
    this.day = day;
    this.traits = traits;
    var taken = new boolean[text.words.size()];
    var byLast = new HashMap<String, Subject>();
    for (var name : named) {
      for (var i = name.word(); i < name.word() + name.words(); i++) {
        taken[i] = true;
      }
      var subject = name.subject();
      if (subject != null && name.isPerson()) {
        people.add(new Person(name.start(), name.end(), subject, name.entry(), true));
        byLast.put(last(subject.name()), subject);
      } else if (subject != null && name.isSide()) {
        people.add(new Person(name.start(), name.end(), subject, null, false));
      } else if (name.kind() == Mention.Kind.OTHER) {
        var body = new Subject(Subject.Kind.PERSON, Slug.of(name.name()), name.name());
        people.add(new Person(name.start(), name.end(), body, null, false));
      }
    }
    for (var run : OpenNames.in(text, taken)) {
      stranger(run, byLast);
    }
    people.sort(Comparator.comparingInt(Person::start));
  }

  private void stranger(OpenNames.Run run, Map<String, Subject> byLast) {
    var first = text.words.get(run.word());
    var last = text.words.get(run.word() + run.words() - 1);
    if (run.organised()
        || traits.isSide(last.folded())
        || (run.words() == 1 && last.folded().length() < 3)) {
      return;
    }
    var name = text.raw(first.start(), last.end());
    var subject =
        byLast.computeIfAbsent(
            last.folded(), key -> new Subject(Subject.Kind.PERSON, Slug.of(name), name));
    people.add(new Person(first.start(), last.end(), subject, null, false));
  }

  private static String last(String name) {
    var folded = Folding.fold(name);
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }

  /** Those named between the two places, in order. */
  public List<Person> between(int start, int end) {
    return people.stream().filter(p -> p.start() >= start && p.end() <= end).toList();
  }

  /** The one that a description without a name fits; null when it fits nobody. */
  public @Nullable Meant described(int start, int end, int before) {
    var wanted = traits.of(text.plain.substring(start, end), day);
    if (wanted.isEmpty()) {
      return byRole(start, end, before);
    }
    var fitting = new LinkedHashMap<Subject, Integer>();
    for (var person : people) {
      var entry = person.entry();
      if (entry != null && wanted.stream().allMatch(trait -> trait.test(entry))) {
        fitting.merge(person.subject(), person.end() <= before ? person.end() : -1, Math::max);
      }
    }
    return fitting.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(e -> new Meant(e.getKey(), fitting.size() == 1))
        .orElseGet(() -> byRole(start, end, before));
  }

  /** "The professor": somebody whom the article has called a professor. */
  private @Nullable Meant byRole(int start, int end, int before) {
    var words = text.words.subList(text.wordFrom(start), text.wordFrom(end));
    if (words.isEmpty()) {
      return null;
    }
    for (var i = people.size() - 1; i >= 0; i--) {
      var person = people.get(i);
      if (person.end() > Math.min(before, start)) {
        continue;
      }
      var sentence = text.sentences.get(text.sentenceAt(person.start()));
      var from = Math.max(sentence.start(), person.start() - 50);
      var near =
          " " + Folding.fold(text.raw(from, Math.min(sentence.end(), person.end() + 70))) + " ";
      for (var word : words) {
        if (word.folded().length() > 3 && near.contains(" " + word.folded() + " ")) {
          return new Meant(person.subject(), true);
        }
      }
    }
    return null;
  }
}
