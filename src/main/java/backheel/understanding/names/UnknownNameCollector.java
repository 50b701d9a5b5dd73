package backheel.understanding.names;

import backheel.football.Slug;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.story.Subject.Kind;
import backheel.understanding.names.NameSpanSplitter.NameSpan;
import backheel.understanding.text.TokenizedText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recorder of the names outside the catalogue, and of the people among them by surname. */
final class UnknownNameCollector {

  private final TokenizedText text;
  private final GivenNames given;
  private final NameContext around;
  private final ResolvedNames resolvedNames;
  private final ClubNameExtents clubNameExtents;
  private final Map<String, Subject> byLast = new HashMap<>();

  UnknownNameCollector(
      TokenizedText text,
      GivenNames given,
      NameContext around,
      ResolvedNames resolvedNames,
      ClubNameExtents clubNameExtents) {
    this.text = text;
    this.given = given;
    this.around = around;
    this.resolvedNames = resolvedNames;
    this.clubNameExtents = clubNameExtents;
  }

  boolean hasNoPeople() {
    return byLast.isEmpty();
  }

  /** Returns the person with the surname, null when nobody was named in full. */
  @Nullable Subject personCalled(String last) {
    return byLast.get(last);
  }

  /** Returns whether the words are too long for a name. */
  boolean isHuge(NameSpan nameSpan) {
    return text.words.get(nameSpan.to() - 1).end() - text.words.get(nameSpan.from()).start()
        > MentionedPeople.MAX_NAME_LENGTH;
  }

  /**
   * Returns whether some of these words were taken by a name that extended beyond its own words.
   */
  boolean isTaken(NameSpan nameSpan) {
    for (var i = nameSpan.from(); i < nameSpan.to(); i++) {
      if (resolvedNames.isTaken(i)) {
        return true;
      }
    }
    return false;
  }

  /** Adds a person, or a place when the words before it show one. */
  void person(NameSpan nameSpan) {
    var last = text.words.get(nameSpan.to() - 1);
    var name = text.raw(text.words.get(nameSpan.from()).start(), last.end()).replace('\n', ' ');
    if (around.isLocated(nameSpan.from())
        && !given.isKnown(text.words.get(nameSpan.from()).folded())) {
      add(nameSpan, Mention.Kind.PLACE, null);
      return;
    }
    add(
        nameSpan,
        Mention.Kind.PERSON,
        byLast.computeIfAbsent(
            PersonEvidence.last(name), key -> new Subject(Kind.PERSON, Slug.of(name), name)));
  }

  /** Adds a club with the whole extent of its name. */
  void club(NameSpan nameSpan) {
    var extent = clubNameExtents.of(nameSpan.from(), nameSpan.to());
    var start = text.words.get(extent.from()).start();
    var name = text.raw(start, extent.end()).replace('\n', ' ');
    resolvedNames.add(
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

  /** Adds a name as written, or that of the subject. */
  void add(NameSpan nameSpan, Mention.Kind kind, @Nullable Subject subject) {
    var start = text.words.get(nameSpan.from()).start();
    var end = text.words.get(nameSpan.to() - 1).end();
    var name = subject == null ? text.raw(start, end).replace('\n', ' ') : subject.name();
    resolvedNames.add(
        new NamedEntity(start, end, nameSpan.from(), nameSpan.words(), kind, subject, name, null));
  }
}
