package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.story.Subject;
import backheel.understanding.names.GivenNames;
import backheel.understanding.names.MentionedPeople;
import backheel.understanding.names.MentionedPeople.Person;
import backheel.understanding.quotes.Attribution.Form;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A resolver of "he" and "she": to the most prominent of the people named before. */
final class PronounResolver {

  /**
   * A person, with the lead over all others.
   *
   * @param margin 99 when no other can be meant
   */
  record Meant(Subject subject, double margin) {

    /** Returns the person with the highest score, null without any. */
    static @Nullable Meant best(Map<Subject, Double> scores, @Nullable Boolean she) {
      Subject first = null;
      var most = Double.NEGATIVE_INFINITY;
      var second = Double.NEGATIVE_INFINITY;
      for (var each : scores.entrySet()) {
        var score =
            each.getValue() + (she != null && GivenNames.isKnownAs(each.getKey(), she) ? 2 : 0);
        if (score > most) {
          second = most;
          most = score;
          first = each.getKey();
        } else if (score > second) {
          second = score;
        }
      }
      return first == null
          ? null
          : new Meant(
              first, second == Double.NEGATIVE_INFINITY ? UNRIVALLED_MARGIN : most - second);
    }
  }

  private static final Set<String> BODIES = Lexicon.words("bodies that speak");
  private static final int MAX_SENTENCES_BACK = 9;
  private static final int MAX_DISTANCE = 1600;
  private static final double UNRIVALLED_MARGIN = 99;

  /**
   * Margin when the pronoun is not known to fit the person, or the previous sentence is about
   * another.
   */
  private static final double DOUBTFUL_MARGIN = 3;

  private static final int MAX_JOINED_DISTANCE = 60;
  private static final Pattern JOINING =
      Pattern.compile(Lexicon.regex("(?: {{and}}| {{and, joined}})\\s?$|(?: {{and}}) .{0,20}$"));

  private final TokenizedText text;
  private final MentionedPeople mentionedPeople;
  private final GrammaticalSubjects subjects;

  PronounResolver(TokenizedText text, MentionedPeople mentionedPeople, List<QuotedSpan> marked) {
    this.text = text;
    this.mentionedPeople = mentionedPeople;
    this.subjects = new GrammaticalSubjects(text, mentionedPeople, marked);
  }

  /**
   * Returns the person that a pronoun means.
   *
   * @param she null when either can be meant
   * @param last the last speaker, up to the place {@code lastEnd}
   */
  @Nullable Meant resolve(int at, @Nullable Boolean she, @Nullable Subject last, int lastEnd) {
    var scores = new LinkedHashMap<Subject, Double>();
    var distance = 0;
    var chained = false;
    var others = 0;
    NounPhrase nearest = null;
    for (var i = text.sentenceAt(Math.max(0, at - 1));
        i >= 0 && distance < MAX_SENTENCES_BACK;
        i--) {
      var sentence = text.sentences.get(i);
      if (at - sentence.end() > MAX_DISTANCE) {
        break;
      }
      var plainly = !subjects.isQuoted(sentence.start());
      var subject = plainly ? subjects.subject(i, at) : null;
      for (var person : mentionedPeople.between(sentence.start(), Math.min(sentence.end(), at))) {
        if (!subjects.isQuoted(person.start()) && canBe(person, subject, she)) {
          var score = score(person, subject, distance, sentence.end() >= at);
          scores.merge(person.subject(), score, Math::max);
        }
      }
      chained |=
          subject != null && plainly && isPronoun(subject, she) && sentence.start() > lastEnd;
      if (nearest == null
          && subject != null
          && subject.form() != Form.HE
          && subject.form() != Form.SHE) {
        nearest = subject;
      }
      if (subject != null
          && subject.person() != null
          && sentence.start() > lastEnd
          && !subject.person().subject().equals(last)
          && canBe(subject.person(), subject, she)) {
        others++;
      }
      distance += plainly ? 1 : 0;
    }
    if (last != null
        && at - lastEnd < MAX_DISTANCE
        && last.isPerson()
        && (she == null || GivenNames.fits(last, she))) {
      var between =
          text.sentenceAt(Math.max(0, at - 1)) - text.sentenceAt(Math.max(0, lastEnd - 1));
      var score = (others > 0 ? 8 : 13) - 2.0 * between + (chained ? 3 : 0);
      scores.merge(last, score, Math::max);
    }
    var meant = Meant.best(scores, she);
    return meant != null && she != null && isDoubtful(meant.subject(), she, nearest, last, lastEnd)
        ? new Meant(meant.subject(), Math.min(meant.margin(), DOUBTFUL_MARGIN))
        : meant;
  }

  /**
   * Returns whether the previous sentence is about another person, or the first name does not
   * confirm the pronoun.
   */
  private static boolean isDoubtful(
      Subject meant,
      boolean she,
      @Nullable NounPhrase nearest,
      @Nullable Subject last,
      int lastEnd) {
    if (!GivenNames.isKnownAs(meant, she)) {
      return true;
    }
    if (nearest == null || (meant.equals(last) && nearest.start() < lastEnd)) {
      return false;
    }
    var person = nearest.person();
    return person == null
        ? nearest.form() == Form.DESCRIPTION
        : !person.subject().equals(meant) && person.subject().isPerson();
  }

  /**
   * Returns the club or body meant by "the club" or "the statement", null when the words mean
   * neither.
   */
  @Nullable Subject body(Span words, int at) {
    var said = text.words.subList(text.wordFrom(words.start()), text.wordFrom(words.end()));
    if (said.stream().noneMatch(w -> BODIES.contains(w.folded()))) {
      return null;
    }
    var first = text.sentenceAt(Math.max(0, Math.min(at, words.start()) - 1));
    for (var i = first; i >= Math.max(0, first - 3); i--) {
      if (!subjects.isQuoted(text.sentences.get(i).start())) {
        var subject = subjects.subject(i, at);
        var person = subject == null ? null : subject.person();
        if (person != null) {
          return person.sure() ? null : person.subject();
        }
      }
    }
    return null;
  }

  /**
   * Returns the person that the last sentence between two quotations is about, if it is a new one.
   */
  @Nullable Subject introduced(int from, int to, @Nullable Subject last) {
    for (var i = text.sentenceAt(Math.max(0, to - 1)); i >= 0; i--) {
      var sentence = text.sentences.get(i);
      if (sentence.start() <= from) {
        return null;
      }
      if (sentence.end() > to || subjects.isQuoted(sentence.start())) {
        continue;
      }
      var subject = subjects.subject(i, to);
      var person = subject == null ? null : subject.person();
      if (person != null) {
        return person.sure() && !person.subject().equals(last) ? person.subject() : null;
      }
    }
    return null;
  }

  private boolean canBe(Person person, @Nullable NounPhrase subject, @Nullable Boolean she) {
    var who = person.subject();
    if (!who.isPerson() || isCredit(person) || (she != null && !GivenNames.fits(who, she))) {
      return false;
    }
    return person.sure() || (isSubject(person, subject) && isIntroduced(person));
  }

  /** Returns whether the name is a photo credit: "(Jane Doe/Gazette)". */
  private boolean isCredit(Person person) {
    return person.start() > 0 && text.plain.charAt(person.start() - 1) == '(';
  }

  private boolean isIntroduced(Person person) {
    return text.plain.startsWith(", ", person.end())
        && !text.plain.startsWith("the ", Math.max(0, person.start() - 4));
  }

  /**
   * Returns whether the person is the subject of the sentence, or joined to it: "Guardiola and
   * Klopp".
   */
  private boolean isSubject(Person person, @Nullable NounPhrase subject) {
    if (subject == null || subject.person() == null) {
      return false;
    }
    var gap = person.start() - subject.end();
    return subject.start() == person.start()
        || (gap > 0
            && gap < MAX_JOINED_DISTANCE
            && JOINING.matcher(text.plain.substring(subject.end(), person.start())).find());
  }

  private double score(Person person, @Nullable NounPhrase subject, int distance, boolean same) {
    var score = 10 - 2.5 * distance;
    if (isSubject(person, subject)) {
      score += 4;
    } else if (subject != null && (subject.form() == Form.HE || subject.form() == Form.SHE)) {
      score -= 4;
    } else if (same) {
      score -= 2;
    }
    if (text.plain.startsWith("'s", person.end())) {
      score -= 1.5;
    }
    return person.sure() ? score : score - 3;
  }

  private static boolean isPronoun(NounPhrase subject, @Nullable Boolean she) {
    return (subject.form() == Form.HE && !Boolean.TRUE.equals(she))
        || (subject.form() == Form.SHE && !Boolean.FALSE.equals(she));
  }
}
