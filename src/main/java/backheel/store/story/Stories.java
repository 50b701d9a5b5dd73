package backheel.store.story;

import backheel.store.report.Viewer;
import backheel.story.Story;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stories as questions see them. Lists are newest first, in pages counted from 1. Each query
 * has a viewer: stories from a chat's own feed are found only by the feed's subscribers.
 */
public interface Stories extends StoryLookup {

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

  /** Returns the number of stories and reports for everybody. */
  Counts counts();

  /** The numbers of stories and reports. */
  record Counts(long stories, long reports) {}
}
