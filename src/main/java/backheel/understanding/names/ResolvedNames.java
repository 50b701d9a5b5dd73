package backheel.understanding.names;

import backheel.football.Catalogue.Entry;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.story.Subject.Kind;
import backheel.understanding.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is settled so far: the names, the words they take up, and who is certain to be meant. */
final class ResolvedNames {

  private final Text text;
  private final boolean[] taken;
  private final List<NamedEntity> named = new ArrayList<>();
  private final Set<Subject> certain = new HashSet<>();

  ResolvedNames(Text text) {
    this.text = text;
    this.taken = new boolean[text.words.size()];
  }

  List<NamedEntity> named() {
    named.sort(Comparator.comparingInt(NamedEntity::start));
    return List.copyOf(named);
  }

  boolean isCertain(Subject subject) {
    return certain.contains(subject);
  }

  boolean isTaken(int word) {
    return taken[word];
  }

  boolean isTaken(CandidateMention sighting) {
    for (var i = sighting.word(); i < sighting.nextWord(); i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }

  /** The runs of capitalised words that nothing settled has taken. */
  List<CapitalisedRuns.Run> runs(String language) {
    return CapitalisedRuns.find(text, taken, language.equals("de"));
  }

  void add(NamedEntity name) {
    named.add(name);
    for (var i = name.word(); i < name.word() + name.words(); i++) {
      taken[i] = true;
    }
  }

  /** A name that means a place here, and nobody to follow. */
  void place(CandidateMention sighting, EntityCandidate naming) {
    var name =
        naming.subject().kind() == Kind.TEAM
            ? naming.subject().name()
            : text.raw(sighting.start(), sighting.end());
    settle(sighting, Mention.Kind.PLACE, null, name, null);
  }

  /** A sighting of which it is settled whom it means. */
  void add(CandidateMention sighting, EntityCandidate naming) {
    var kind =
        switch (naming.subject().kind()) {
          case TEAM, CLUB -> Mention.Kind.TEAM;
          case COMPETITION -> Mention.Kind.COMPETITION;
          case VENUE -> Mention.Kind.VENUE;
          case PLAYER, MANAGER, PERSON -> Mention.Kind.PERSON;
        };
    settle(sighting, kind, naming.subject(), naming.subject().name(), naming.entry());
    certain.add(naming.subject());
  }

  /** A name of which it is known what it names, but not which of several. */
  void open(CandidateMention sighting, Mention.Kind kind) {
    settle(sighting, kind, null, text.raw(sighting.start(), sighting.end()), null);
  }

  private void settle(
      CandidateMention sighting,
      Mention.Kind kind,
      @Nullable Subject subject,
      String name,
      @Nullable Entry entry) {
    add(
        new NamedEntity(
            sighting.start(),
            sighting.end(),
            sighting.word(),
            sighting.words(),
            kind,
            subject,
            name,
            entry));
  }

  /** Words that are spoken for. */
  void take(CandidateMention sighting) {
    for (var i = sighting.word(); i < sighting.nextWord(); i++) {
      taken[i] = true;
    }
  }
}
