package backheel.store;

import backheel.story.Report;
import backheel.story.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Every story we remember. Lists come newest first, in pages counted from 1. Each look-up is for
 * somebody: what a chat's own feed brought is found by none but those who get that feed.
 */
public interface Stories {

  /**
   * Stores a report with its story, and in the same transaction what is owed to whom because of it.
   *
   * @throws StoreFailure when it cannot be stored; then nothing of it was
   */
  Added add(Arrival arrival);

  /**
   * Owes a story to some more of those who wait for it, where they were too many for one
   * transaction; false when there is nothing left to do.
   */
  boolean tellMore();

  /**
   * Decides whose the stories of a feed are from now on. What is taken in becomes everybody's
   * without being told anybody; what no other source has shown is for the feed's chats otherwise.
   */
  Given decide(String feed, Feeds.Standing standing);

  /** Whether a report with this id has been stored, and been seen at this source. */
  boolean knows(String report, String source);

  /**
   * What is known of a document before it is read.
   *
   * @param id the document's id
   * @param link where it is read, to find it by when this source now calls it by another id; null
   *     to go by the id alone
   */
  Optional<Known> known(String id, @Nullable String link, String source);

  /** One report by its id. */
  Optional<Stored> report(String id);

  /** What follows the first 64 KiB of a report's text; "" when nothing does, or it is unknown. */
  String rest(String report);

  /** Notes which words a stored report is known to be made of. */
  void note(String report, String source, String fingerprint);

  /**
   * Puts a new version of a report in the place of the stored one, with everything that can be
   * asked of it, and remembers what was corrected: one transaction.
   *
   * @return how many corrections there are that people have not seen yet
   * @throws StoreFailure when it cannot be stored; then nothing of it was
   */
  int revise(Revision revision);

  Optional<Story> byNumber(Viewer viewer, long number);

  Page<Story> latest(Viewer viewer, int page, int size);

  /** Stories about every one of these subjects, by their keys. */
  Page<Story> about(Viewer viewer, List<String> subjects, int page, int size);

  /** Stories that hold all the words, in any order, whatever their accents. */
  Page<Story> search(Viewer viewer, String words, int page, int size);

  /**
   * Who said what.
   *
   * @param speaker a subject's key, null for everybody
   */
  Page<Said> quotes(Viewer viewer, @Nullable String speaker, int page, int size);

  /** Matches between two sides, or of one, as reports state them. */
  List<ReportedMatch> matches(
      Viewer viewer, String side, @Nullable String other, @Nullable LocalDate day);

  /** Hands over everybody's reports that arrived since, oldest first, with the story's number. */
  void replay(Instant since, BiConsumer<Long, Report> each);

  /** Removes every story that only this source reported; how many those were. */
  int withdraw(String source);

  /**
   * Puts all reports of one story into another; whoever knew it by its number finds the other.
   *
   * @param by the chat that decides
   * @param why in the operator's words, "" for none
   * @return what was done, or nothing when these are not two stories
   */
  Optional<Decided> merge(long into, long from, String by, String why);

  /**
   * Makes a story of its own of some reports of one, by their ids.
   *
   * @return what was done, or nothing when none or all of its reports would go
   */
  Optional<Decided> split(long story, List<String> reports, String by, String why);

  /** Takes back the latest decision that stands; nothing when none does. */
  Optional<Decided> undo();

  /** The decisions that stand about a story, the latest first. */
  List<Decided> decisions(long story);

  /** Why each report is in its story, by the report's id: a code and its details each. */
  Map<String, List<String>> reasons(long story);

  /** The subject or feed because of which the chat was told of the story, or will be. */
  Optional<String> toldBecause(String chat, long story);

  /** Whether nothing is stored, for whomever. */
  boolean isEmpty();

  /** How many stories and reports there are for everybody. */
  Counts counts();

  /** How many there are of each. */
  record Counts(long stories, long reports) {}
}
