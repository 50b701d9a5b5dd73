package backheel.understanding.matches.context;

import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.story.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement about a match in one sentence, or merged from several.
 *
 * @param at the last place at which the text makes it
 */
public record MatchStatement(
    Subject home,
    Subject away,
    @Nullable Score score,
    @Nullable Score shootout,
    boolean afterExtraTime,
    Setting setting,
    MatchFact.Status status,
    int at) {

  /** Time, place and occasion of a match; the year only if it differs from the article's. */
  public record Setting(
      @Nullable LocalDate day,
      @Nullable Integer year,
      @Nullable String stage,
      @Nullable String group,
      @Nullable Subject venue,
      @Nullable Subject competition) {

    Setting withDay(@Nullable LocalDate other) {
      return new Setting(other, year, stage, group, venue, competition);
    }

    /** Returns a copy in which missing values are taken from the other. */
    public Setting or(Setting other) {
      return new Setting(
          either(day, other.day),
          either(year, other.year),
          either(stage, other.stage),
          either(group, other.group),
          either(venue, other.venue),
          either(competition, other.competition));
    }
  }

  public boolean hasSamePair(MatchStatement other) {
    return isBetween(other.home, other.away);
  }

  boolean isBetween(Subject one, Subject other) {
    return (home.equals(one) && away.equals(other)) || (home.equals(other) && away.equals(one));
  }

  public boolean has(Subject side) {
    return home.equals(side) || away.equals(side);
  }

  public boolean isPlayed() {
    return status == MatchFact.Status.PLAYED;
  }

  public MatchStatement swapped() {
    return new MatchStatement(
        /* home= */ away,
        /* away= */ home,
        score == null ? null : score.swapped(),
        shootout == null ? null : shootout.swapped(),
        afterExtraTime,
        setting,
        status,
        at);
  }

  public MatchStatement withScore(
      @Nullable Score result, @Nullable Score kicks, boolean extraTime, int place) {
    return new MatchStatement(
        home,
        away,
        either(score, result),
        either(shootout, kicks),
        afterExtraTime || extraTime,
        setting,
        status,
        place);
  }

  public MatchStatement withSetting(Setting more) {
    return new MatchStatement(
        home, away, score, shootout, afterExtraTime, setting.or(more), status, at);
  }

  /** Returns both merged, or null when they contradict each other. */
  @Nullable
  public MatchStatement mergedWith(MatchStatement later) {
    var other = later.home.equals(home) ? later : later.swapped();
    var agree =
        hasSamePair(later)
            && status == other.status
            && agrees(score, other.score)
            && agrees(shootout, other.shootout)
            && agrees(setting.day, other.setting.day)
            && agrees(setting.year, other.setting.year)
            && agrees(setting.stage, other.setting.stage);
    return agree
        ? withSetting(other.setting)
            .withScore(other.score, other.shootout, other.afterExtraTime, other.at)
        : null;
  }

  private static <T> boolean agrees(@Nullable T one, @Nullable T other) {
    return one == null || other == null || one.equals(other);
  }

  private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }
}
