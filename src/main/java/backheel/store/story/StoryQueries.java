package backheel.store.story;

import backheel.football.TextFolding;
import backheel.store.report.Viewer;
import backheel.story.Story;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Queries for the stories that a viewer may see. Stories for everybody and those from the viewer's
 * own feeds are searched separately, each along its index, so that a large number of one does not
 * slow down the other.
 */
final class StoryQueries {
  private static final String LATEST =
      "select number, at from story where %s and merged_into is null order by at desc, number desc";

  private static final String ABOUT =
      "select a.story as number, a.at from story_subject a%s where a.subject = :s0 and a.%s"
          + " order by a.at desc, a.story desc";

  private StoryQueries() {}

  static ResultPage<Story> latest(Handle handle, Viewer viewer, int page, int size) {
    var everybodys = LATEST.formatted("feed = ''");
    var own = LATEST.formatted("feed in (<feeds>)");
    return find(handle, viewer, everybodys, own, Map.of(), page, size);
  }

  static ResultPage<Story> about(
      Handle handle, Viewer viewer, List<String> subjects, int page, int size) {
    var joins = new StringBuilder();
    var bound = new HashMap<String, String>();
    for (int i = 0; i < subjects.size(); i++) {
      bound.put("s" + i, subjects.get(i));
      if (i > 0) {
        joins.append(
            " join story_subject %1$s on %1$s.story = a.story and %1$s.subject = :%1$s"
                .formatted("s" + i));
      }
    }
    var everybodys = ABOUT.formatted(joins, "feed = ''");
    var own = ABOUT.formatted(joins, "feed in (<feeds>)");
    return find(handle, viewer, everybodys, own, bound, page, size);
  }

  /**
   * Runs both queries, each with columns {@code number} and {@code at} and newest first, as one.
   */
  private static ResultPage<Story> find(
      Handle handle,
      Viewer viewer,
      String everybodys,
      String own,
      Map<String, String> bound,
      int page,
      int size) {
    boolean alone = viewer.feeds().isEmpty();
    var both =
        alone
            ? everybodys
            : "select number from (select * from (%s limit :upto) union all".formatted(everybodys)
                + " select * from (%s limit :upto)) order by at desc, number desc".formatted(own);
    var query = handle.createQuery(both + " limit :size offset :skip").bindMap(bound);
    if (!alone) {
      query.bindList("feeds", List.copyOf(viewer.feeds())).bind("upto", page * size + 1);
    }
    var numbers =
        query
            .bind("size", size + 1)
            .bind("skip", (page - 1) * size)
            .map((row, context) -> row.getLong(1))
            .list();
    return StoryLoader.loadPage(handle, viewer, numbers, page, size);
  }

  static ResultPage<Story> search(Handle handle, Viewer viewer, String words, int page, int size) {
    var match =
        Arrays.stream(TextFolding.fold(words).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> '"' + word + '"')
            .collect(Collectors.joining(" "));
    if (match.isEmpty()) {
      return new ResultPage<>(List.of(), page, false);
    }
    var numbers =
        handle
            .createQuery(
                """
                select r.story from report_words w join report r on r.seq = w.rowid
                where report_words match :match and r.feed in (<seen>)
                group by r.story order by max(r.at) desc, r.story desc limit :size offset :skip
                """)
            .bind("match", match)
            .bindList("seen", viewer.visibleFeeds())
            .bind("size", size + 1)
            .bind("skip", (page - 1) * size)
            .mapTo(Long.class)
            .list();
    return StoryLoader.loadPage(handle, viewer, numbers, page, size);
  }
}
