package backheel.answer;

import backheel.football.Folding;
import backheel.phrase.MalformedPhraseException;
import backheel.phrase.Phrase;
import backheel.store.Target;
import backheel.store.Wish;
import backheel.story.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds out which of a chat's wishes somebody means, and what is said behind it. */
final class WishByName {
  private final Aims aims;

  WishByName(Aims aims) {
    this.aims = aims;
  }

  /**
   * A wish that was meant.
   *
   * @param rest what the person said behind its name
   */
  record Found(Wish wish, String rest) {}

  /** By its number as buttons say it, by its place in the list, or by the longest name. */
  Optional<Found> find(List<Wish> all, String typed) {
    var words = Arrays.asList(typed.strip().split("\\s+"));
    var first = Folding.fold(words.getFirst());
    if (first.matches("w\\d{1,12}")) {
      long id = Long.parseLong(first.substring(1));
      return all.stream()
          .filter(wish -> wish.id() == id)
          .findFirst()
          .map(wish -> new Found(wish, rest(words, 1)));
    } else if (first.matches("\\d{1,4}")) {
      int place = Integer.parseInt(first);
      return place < 1 || place > all.size()
          ? Optional.empty()
          : Optional.of(new Found(all.get(place - 1), rest(words, 1)));
    }
    for (int used = words.size(); used > 0; used--) {
      var named = named(all, rest(words.subList(0, used), 0));
      if (!named.isEmpty()) {
        return Optional.of(new Found(named.getFirst(), rest(words, used)));
      }
    }
    return Optional.empty();
  }

  private static String rest(List<String> words, int used) {
    return String.join(" ", words.subList(used, words.size()));
  }

  /** Those that bear this name, or are what it means. */
  List<Wish> named(List<Wish> all, String name) {
    var folded = Folding.fold(name);
    var meant =
        switch (aims.read(name)) {
          case Aim.At(var target, var known) -> List.of(target);
          case Aim.Several(var subjects) -> subjects.stream().map(Subject::key).toList();
          case Aim.Pairs(var pairs) -> pairs.stream().map(Aim.At::target).toList();
          case Aim.Nothing nothing -> List.<String>of();
          case Aim.Malformed malformed -> List.<String>of();
        };
    return all.stream()
        .filter(wish ->
            meant.contains(wish.target())
                || wish.target().equals(name)
                || wish.target().equals(words(name))
                || (!folded.isEmpty() && Folding.fold(wish.name()).equals(folded)))
        .toList();
  }

  /** Words may be named without saying that they are words. */
  private static String words(String name) {
    try {
      return Target.words(Phrase.parse(name).canonical());
    } catch (MalformedPhraseException e) {
      return "";
    }
  }
}
