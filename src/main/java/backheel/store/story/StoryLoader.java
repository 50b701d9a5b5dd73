package backheel.store.story;

import backheel.store.database.JsonColumn;
import backheel.store.report.Viewer;
import backheel.story.Report;
import backheel.story.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** A loader of stories by number, assembled from the rows of their reports. */
final class StoryLoader {
  private StoryLoader() {}

  static ResultPage<Story> loadPage(
      Handle handle, Viewer viewer, List<Long> numbers, int page, int size) {
    var shown = ResultPage.of(numbers, page, size);
    return new ResultPage<>(load(handle, viewer, shown.entries()), page, shown.hasMore());
  }

  /** Returns the stories of these numbers that the viewer may see, in the same order. */
  static List<Story> load(Handle handle, Viewer viewer, List<Long> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    // Read before the reports: the content may be newer than its edition, never older.
    var heads =
        handle
            .createQuery(
                "select number, edition, feed, pass from story where number in (<numbers>)")
            .bindList("numbers", numbers)
            .map((row, context) ->
                new StoryRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
            .list()
            .stream()
            .filter(head -> viewer.canSee(head.feed(), head.pass()))
            .collect(Collectors.toMap(StoryRow::number, Function.identity()));
    var seen = numbers.stream().filter(heads::containsKey).toList();
    if (seen.isEmpty()) {
      return List.of();
    }
    var reports = new LinkedHashMap<Long, List<Report>>();
    seen.forEach(number -> reports.put(number, new ArrayList<>()));
    handle
        .createQuery("select story, content from report where story in (<numbers>) order by seq")
        .bindList("numbers", seen)
        .map((row, context) -> {
          var list = reports.get(row.getLong(1));
          return list != null && list.add(JsonColumn.read(row.getString(2), Report.class));
        })
        .forEach(done -> {});
    var corrections = ReportRevisionStore.ofStories(handle, seen);
    return reports.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e ->
            Objects.requireNonNull(heads.get(e.getKey()))
                .story(e.getValue(), corrections.getOrDefault(e.getKey(), List.of())))
        .toList();
  }
}
