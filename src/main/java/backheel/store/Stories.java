package backheel.store;

import backheel.story.Report;
import backheel.story.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Every story we remember. Lists come newest first, in pages counted from 1. */
public interface Stories {

  /**
   * Stores a report with its story, and in the same transaction what is owed to whom because of it.
   *
   * @throws StoreFailure when it cannot be stored; then nothing of it was
   */
  Added add(Arrival arrival);

  /** Whether a report with this id has been stored, and been seen at this source. */
  boolean knows(String report, String source);

  Optional<Story> byNumber(long number);

  Page<Story> latest(int page, int size);

  /** Stories about every one of these subjects, by their keys. */
  Page<Story> about(List<String> subjects, int page, int size);

  /** Stories that hold all the words, in any order, whatever their accents. */
  Page<Story> search(String words, int page, int size);

  /**
   * Who said what.
   *
   * @param speaker a subject's key, null for everybody
   */
  Page<Said> quotes(@Nullable String speaker, int page, int size);

  /** Matches between two sides, or of one, as reports state them. */
  List<ReportedMatch> matches(String side, @Nullable String other, @Nullable LocalDate day);

  /** Hands over every report that arrived since, oldest first, with its story's number. */
  void replay(Instant since, BiConsumer<Long, Report> each);

  /** Removes every story that only this source reported; how many those were. */
  int withdraw(String source);

  /** How many stories and reports there are. */
  Counts counts();

  /** How many there are of each. */
  record Counts(long stories, long reports) {}
}
