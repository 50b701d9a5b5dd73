package backheel.store.story;

import backheel.chat.ChatId;
import backheel.store.database.StorageException;
import backheel.store.feed.Feeds;
import backheel.store.feed.OwnershipChangeEffects;
import backheel.store.report.Viewer;
import backheel.story.JoinReason;
import backheel.story.Report;
import backheel.story.Story;
import backheel.subscription.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The repository of stories. Lists are newest first, in pages counted from 1. Each query has a
 * viewer: stories from a chat's own feed are found only by the feed's subscribers.
 */
public interface Stories {

  /**
   * Stores a report with its story, and in the same transaction the messages queued because of it.
   *
   * @throws StorageException when it cannot be stored; then no part of it was
   */
  ReportIntakeResult add(IncomingReport incoming);

  /**
   * Queues stories for more of their subscribers, where those were too many for one transaction.
   *
   * @return false when nothing is left to do
   */
  boolean continueFanOut();

  /**
   * Changes who may see the stories of a feed. Stories that become visible to everybody are not
   * announced; when a feed becomes its subscribers' again, stories that no other source has shown
   * are for them only.
   */
  OwnershipChangeEffects setFeedVisibility(String feed, Feeds.Visibility visibility);

  /** Returns whether a report with this id is stored and has been seen at this source. */
  boolean knows(String report, String source);

  /**
   * Returns the stored facts about a document before it is read.
   *
   * @param id the document's id
   * @param link the document's link, to find it when this source has changed its id; null to search
   *     by id alone
   */
  Optional<KnownDocument> findKnown(String id, @Nullable String link, String source);

  /** Returns a report by its id, with all of a long body, of which other queries read a part. */
  Optional<StoredReport> findReport(String id);

  /** Returns the number of the story of a report, without reading the report. */
  OptionalLong findStoryOf(String report);

  /** Stores the fingerprint of the source text of a stored report. */
  void noteFingerprint(String report, String source, String fingerprint);

  /**
   * Replaces a stored report by a new version, with all its index entries, and stores the
   * corrections: one transaction.
   *
   * @return the number of corrections that readers have not seen yet
   * @throws StorageException when it cannot be stored; then no part of it was
   */
  int revise(ReportRevision revision);

  Optional<Story> byNumber(Viewer viewer, long number);

  ResultPage<Story> latest(Viewer viewer, int page, int size);

  /** Returns stories about all of these subjects, given by their keys. */
  ResultPage<Story> about(Viewer viewer, List<String> subjects, int page, int size);

  /** Returns stories that contain all the words, in any order, regardless of accents. */
  ResultPage<Story> search(Viewer viewer, String words, int page, int size);

  /**
   * Returns quotes.
   *
   * @param speaker a subject's key, null for all speakers
   */
  ResultPage<ReportedQuote> quotes(Viewer viewer, @Nullable String speaker, int page, int size);

  /** Returns matches between two sides, or of one, as reports state them. */
  List<ReportedMatch> matches(
      Viewer viewer, String side, @Nullable String other, @Nullable LocalDate day);

  /**
   * Passes on the reports for everybody that arrived since, oldest first, with their story numbers.
   */
  void replay(Instant since, BiConsumer<Long, Report> each);

  /**
   * Removes every story that only this source reported.
   *
   * @return the number of stories removed
   */
  int withdraw(String source);

  /**
   * Moves all reports of one story into another; the old number leads to the other story.
   *
   * @param by the chat that decides
   * @param why the operator's reason, "" for none
   * @return the decision, empty when these are not two stories
   */
  Optional<EditorialDecision> merge(long into, long from, ChatId by, String why);

  /**
   * Makes a separate story of some of a story's reports.
   *
   * @param reports the ids of the reports
   * @param by the chat that decides
   * @param why the operator's reason, "" for none
   * @return the decision, empty when none or all of the reports would move
   */
  Optional<EditorialDecision> split(long story, List<String> reports, ChatId by, String why);

  /** Reverts the latest decision in force; empty when there is none. */
  Optional<EditorialDecision> undo();

  /** Returns the decisions in force about a story, latest first. */
  List<EditorialDecision> decisions(long story);

  /** Returns the reasons why each report is in its story, by report id. */
  Map<String, List<JoinReason>> joinReasons(long story);

  /** Returns the topic because of which the story was, or will be, sent to the chat. */
  Optional<Topic> deliveryTopic(ChatId chat, long story);

  /** Returns whether no report is stored, for any audience. */
  boolean isEmpty();

  /** Returns the number of stories and reports for everybody. */
  Counts counts();

  /** The numbers of stories and reports. */
  record Counts(long stories, long reports) {}
}
