package backheel.understanding.names;

import backheel.football.Catalogue.Entry;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.story.Subject.Kind;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of the resolution so far: the names, the words they take up, and the subjects that are
 * certain to be meant.
 */
final class ResolvedNames {

  private final TokenizedText text;
  private final boolean[] taken;
  private final List<NamedEntity> named = new ArrayList<>();
  private final Set<Subject> certain = new HashSet<>();

  ResolvedNames(TokenizedText text) {
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

  boolean isTaken(CandidateMention candidateMention) {
    for (var i = candidateMention.word(); i < candidateMention.nextWord(); i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }

  /** Returns the runs of capitalised words that no resolved name has taken. */
  List<CapitalisedRunFinder.Run> runs(String language) {
    return CapitalisedRunFinder.find(text, taken, language.equals("de"));
  }

  void add(NamedEntity name) {
    named.add(name);
    for (var i = name.word(); i < name.word() + name.words(); i++) {
      taken[i] = true;
    }
  }

  /** Adds a name that means a place here, not a subject to follow. */
  void place(CandidateMention candidateMention, EntityCandidate entityCandidate) {
    var name =
        entityCandidate.subject().kind() == Kind.TEAM
            ? entityCandidate.subject().name()
            : text.raw(candidateMention.start(), candidateMention.end());
    settle(candidateMention, Mention.Kind.PLACE, null, name, null);
  }

  /** Adds a mention that is resolved to a subject. */
  void add(CandidateMention candidateMention, EntityCandidate entityCandidate) {
    var kind =
        switch (entityCandidate.subject().kind()) {
          case TEAM, CLUB -> Mention.Kind.TEAM;
          case COMPETITION -> Mention.Kind.COMPETITION;
          case VENUE -> Mention.Kind.VENUE;
          case PLAYER, MANAGER, PERSON -> Mention.Kind.PERSON;
        };
    settle(
        candidateMention,
        kind,
        entityCandidate.subject(),
        entityCandidate.subject().name(),
        entityCandidate.entry());
    certain.add(entityCandidate.subject());
  }

  /** Adds a name of a certain kind that could be any of several subjects. */
  void open(CandidateMention candidateMention, Mention.Kind kind) {
    settle(
        candidateMention,
        kind,
        null,
        text.raw(candidateMention.start(), candidateMention.end()),
        null);
  }

  private void settle(
      CandidateMention candidateMention,
      Mention.Kind kind,
      @Nullable Subject subject,
      String name,
      @Nullable Entry entry) {
    add(
        new NamedEntity(
            candidateMention.start(),
            candidateMention.end(),
            candidateMention.word(),
            candidateMention.words(),
            kind,
            subject,
            name,
            entry));
  }

  /** Marks words as taken. */
  void take(CandidateMention candidateMention) {
    for (var i = candidateMention.word(); i < candidateMention.nextWord(); i++) {
      taken[i] = true;
    }
  }
}
