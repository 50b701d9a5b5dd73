package backheel.understanding.matches.context;

import backheel.football.Catalogue;
import backheel.story.Subject;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mentions of teams and clubs in an article, in any wording. */
public final class SideMentions {

  private static final Pattern POSSESSIVE_TEAM =
      Pattern.compile(
          Lexicon.regex("^'s (?:[\\p{L}-]+ ){0,3}{{team words after a possessive}}\\b"));
  private static final Pattern THEY =
      Pattern.compile(Lexicon.regex("\\b{{pronouns of a team}}\\b"));

  private static final int MAX_PRONOUN_DISTANCE = 400;

  private final Catalogue catalogue;
  private final TeamParaphraseFinder paraphrases;
  private final TokenizedText text;
  private final List<NamedEntity> named;
  private final Map<Integer, List<SideMention>> found = new HashMap<>();

  SideMentions(
      Catalogue catalogue,
      TeamParaphraseFinder others,
      TokenizedText text,
      List<NamedEntity> named) {
    this.catalogue = catalogue;
    this.paraphrases = others;
    this.text = text;
    this.named = named;
  }

  /** Returns whether any side, or person who can represent one, is named. */
  boolean isAnyNamed() {
    return named.stream().anyMatch(name -> name.isSide() || name.isPerson());
  }

  public List<SideMention> in(TokenizedText.Sentence sentence) {
    return found.computeIfAbsent(sentence.start(), key -> find(sentence));
  }

  private List<SideMention> find(TokenizedText.Sentence sentence) {
    var sides = new ArrayList<SideMention>();
    for (var name : named(sentence)) {
      var subject = subject(name);
      if (subject != null) {
        sides.add(new SideMention(name.start(), name.end(), subject));
      }
    }
    addOthers(sentence, sides);
    sides.sort(Comparator.comparingInt(SideMention::start));
    return List.copyOf(sides);
  }

  /** Returns the names in the sentence. */
  private List<NamedEntity> named(TokenizedText.Sentence sentence) {
    return OffsetBinarySearch.between(named, NamedEntity::start, sentence.start(), sentence.end());
  }

  /**
   * Returns the sides, including countries classified as places when there is at most one side
   * without them.
   */
  public List<SideMention> withPlaces(TokenizedText.Sentence sentence) {
    var sides = in(sentence);
    if (sides.stream().map(SideMention::subject).distinct().count() < 2) {
      var more = new ArrayList<>(sides);
      more.addAll(paraphrases.findInPlaces(text, named(sentence), sentence));
      if (more.stream().map(SideMention::subject).distinct().count() == 2) {
        more.sort(Comparator.comparingInt(SideMention::start));
        return more;
      }
    }
    return sides;
  }

  private void addOthers(TokenizedText.Sentence sentence, List<SideMention> to) {
    for (var other : paraphrases.find(text, sentence)) {
      if (to.stream().noneMatch(s -> s.start() < other.end() && other.start() < s.end())) {
        to.add(other);
      }
    }
  }

  private @Nullable Subject subject(NamedEntity name) {
    var subject = name.subject();
    if (subject == null || subject.isSide()) {
      return subject;
    }
    var after = text.plain.substring(name.end(), Math.min(text.plain.length(), name.end() + 60));
    return name.isPerson() && POSSESSIVE_TEAM.matcher(after).find()
        ? catalogue.teamOf(subject).or(() -> catalogue.clubOf(subject)).orElse(null)
        : null;
  }

  public List<SideMention> withPeople(TokenizedText.Sentence sentence) {
    var all = new ArrayList<SideMention>();
    for (var name : named(sentence)) {
      var subject = name.subject();
      if (subject != null && (name.isSide() || name.isPerson())) {
        all.add(new SideMention(name.start(), name.end(), subject));
      }
    }
    addOthers(sentence, all);
    all.sort(Comparator.comparingInt(SideMention::start));
    return all;
  }

  /**
   * Returns the side of that kind that a subject represents: itself, or a person's team or club.
   */
  @Nullable
  public Subject sideOf(Subject subject, Subject.Kind kind) {
    if (subject.kind() == kind) {
      return subject;
    }
    if (!subject.isPerson()) {
      return null;
    }
    return (kind == Subject.Kind.TEAM ? catalogue.teamOf(subject) : catalogue.clubOf(subject))
        .orElse(null);
  }

  /**
   * Returns the last side named before the place, in the preceding sentences, other than this one.
   */
  @Nullable
  public SideMention lastBefore(int at, Subject not) {
    for (var i = OffsetBinarySearch.firstFrom(named, NamedEntity::start, at) - 1; i >= 0; i--) {
      var name = named.get(i);
      var subject = name.subject();
      if (at - name.start() >= MAX_PRONOUN_DISTANCE) {
        return null;
      }
      if (subject != null && name.end() <= at && name.isSide() && !subject.equals(not)) {
        return new SideMention(name.start(), name.end(), subject);
      }
    }
    return null;
  }

  /** Resolves "they" to the one side that the previous sentence is about. */
  @Nullable
  public SideMention theyBefore(TokenizedText.Sentence sentence, int at, Subject not) {
    if (!THEY.matcher(text.plain).region(sentence.start(), at).find()) {
      return null;
    }
    var number = text.sentenceAt(sentence.start());
    if (number == 0) {
      return null;
    }
    var before = in(text.sentences.get(number - 1));
    var subjects = new HashSet<Subject>();
    before.forEach(sideMention -> subjects.add(sideMention.subject()));
    subjects.remove(not);
    return subjects.size() == 1
        ? before.stream()
            .filter(sideMention -> subjects.contains(sideMention.subject()))
            .findFirst()
            .orElse(null)
        : null;
  }
}
