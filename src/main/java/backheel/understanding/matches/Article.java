package backheel.understanding.matches;

import backheel.story.Subject;
import backheel.understanding.names.Named;
import backheel.understanding.text.DayWords;
import backheel.understanding.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article as the finders of its matches see it.
 *
 * @param told the day it came out, null when unknown
 */
record Article(
    Text text,
    List<Named> named,
    Sides sides,
    Players players,
    Grounds grounds,
    @Nullable LocalDate told) {

  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,€$£])(?:19[3-9]\\d|20[0-4]\\d)(?![\\d%]|[.,]\\d)");
  private static final Cues EARLIER = Cues.of("earlier");
  private static final Cues GUESS = Cues.of("guess");

  String plain(Text.Sentence sentence) {
    return text.plain.substring(sentence.start(), sentence.end());
  }

  /** Whether the sentence tells of another meeting, or of what somebody only guesses. */
  boolean leadsAway(Text.Sentence sentence) {
    return EARLIER.anyIn(text, sentence) || GUESS.anyIn(text, sentence);
  }

  /** When and where, as the sentence has it nearest to the place. */
  Told.Setting setting(Text.Sentence sentence, int at, boolean ahead) {
    var plain = plain(sentence);
    var place = at - sentence.start();
    return new Told.Setting(
        DayWords.nearest(plain, place, told, ahead),
        otherYear(plain),
        StageWords.nearest(plain, place),
        StageWords.group(plain),
        grounds.nearest(sentence, at),
        competition(sentence));
  }

  private @Nullable Integer otherYear(String plain) {
    if (told == null) {
      return null;
    }
    var year = YEAR.matcher(plain);
    while (year.find()) {
      var number = Integer.parseInt(year.group());
      if (number != told.getYear()) {
        return number;
      }
    }
    return null;
  }

  /** The competition of the sentence, or the only one of the article. */
  private @Nullable Subject competition(Text.Sentence sentence) {
    Subject only = null;
    var several = false;
    for (var name : named) {
      if (name.is(Subject.Kind.COMPETITION)) {
        if (sentence.holds(name.start())) {
          return name.subject();
        }
        several |= only != null && !only.equals(name.subject());
        only = name.subject();
      }
    }
    return several ? null : only;
  }
}
