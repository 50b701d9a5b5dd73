package backheel.understanding.names;

import backheel.football.TextFolding;
import backheel.story.Subject;
import backheel.understanding.names.MentionedPeople.Meant;
import backheel.understanding.names.MentionedPeople.Person;
import backheel.understanding.text.TokenizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resolver of descriptions to mentioned people: "the 24-year-old full-back", "the professor". */
final class DescriptionResolver {

  private static final int MIN_ROLE_LENGTH = 4;

  private final PersonCriteriaParser personCriteriaParser;
  private final TokenizedText text;
  private final List<Person> people;
  private final @Nullable LocalDate day;

  /** People in the catalogue, each once, with their mentions. */
  private final Map<Subject, List<Person>> known = new LinkedHashMap<>();

  /** The words near the names of people, with the indexes of those people; created on first use. */
  private @Nullable Map<String, List<Integer>> near;

  DescriptionResolver(
      PersonCriteriaParser personCriteriaParser,
      TokenizedText text,
      List<Person> people,
      @Nullable LocalDate day) {
    this.personCriteriaParser = personCriteriaParser;
    this.text = text;
    this.people = people;
    this.day = day;
    for (var person : people) {
      if (person.entry() != null) {
        known.computeIfAbsent(person.subject(), key -> new ArrayList<>(1)).add(person);
      }
    }
  }

  /** Returns the person described by the words between start and end; null when none fits. */
  @Nullable Meant by(int start, int end, int before) {
    var wanted = personCriteriaParser.criteria(text.plain.substring(start, end), day);
    if (wanted.isEmpty()) {
      return byRole(start, end, before);
    }
    Subject best = null;
    var latest = Integer.MIN_VALUE;
    var fitting = 0;
    for (var each : known.entrySet()) {
      var entry = each.getValue().getFirst().entry();
      if (entry != null && wanted.stream().allMatch(trait -> trait.test(entry))) {
        fitting++;
        var place = lastEnd(each.getValue(), before);
        if (best == null || place > latest) {
          best = each.getKey();
          latest = place;
        }
      }
    }
    return best == null
        ? byRole(start, end, before)
        : new Meant(best, fitting == 1 && wanted.size() > 1);
  }

  /** Returns the end of the last name up to the place, -1 when there is none. */
  private static int lastEnd(List<Person> named, int before) {
    var low = 0;
    var high = named.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (named.get(middle).end() <= before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? -1 : named.get(low - 1).end();
  }

  /** Resolves a description like "the professor" to a person whom the article has called that. */
  private @Nullable Meant byRole(int start, int end, int before) {
    var limit = Math.min(before, start);
    var last = -1;
    for (var word : text.words.subList(text.wordFrom(start), text.wordFrom(end))) {
      if (word.folded().length() >= MIN_ROLE_LENGTH) {
        last = Math.max(last, lastNear(word.folded(), limit));
      }
    }
    return last < 0 ? null : new Meant(people.get(last).subject(), false);
  }

  /** Returns the index of the last person near the word, up to the limit, or -1. */
  private int lastNear(String word, int limit) {
    var numbers = near().getOrDefault(word, List.of());
    var low = 0;
    var high = numbers.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (people.get(numbers.get(middle)).end() <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? -1 : numbers.get(low - 1);
  }

  private Map<String, List<Integer>> near() {
    var made = near;
    if (made == null) {
      made = new HashMap<>();
      for (var i = 0; i < people.size(); i++) {
        if (people.get(i).sure()) {
          for (var word : TextFolding.fold(around(people.get(i))).split(" ", -1)) {
            var numbers = made.computeIfAbsent(word, key -> new ArrayList<>(1));
            if (numbers.isEmpty() || numbers.getLast() < i) {
              numbers.add(i);
            }
          }
        }
      }
      near = made;
    }
    return made;
  }

  private String around(Person person) {
    var sentence = text.sentences.get(text.sentenceAt(person.start()));
    var from = Math.max(sentence.start(), person.start() - 50);
    return text.raw(from, Math.max(from, Math.min(sentence.end(), person.end() + 70)));
  }
}
