package backheel.store;

import backheel.story.Report;
import backheel.story.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Brings stories by their numbers, put together from the rows of their reports. */
final class Shelf {
  private Shelf() {}

  static Page<Story> page(Handle handle, List<Long> numbers, int page, int size) {
    var shown = Page.of(numbers, page, size);
    return new Page<>(stories(handle, shown.entries()), page, shown.more());
  }

  /** The stories of these numbers, in the same order. */
  static List<Story> stories(Handle handle, List<Long> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    // Before the reports: what is told may be newer than its edition says, never older.
    var editions =
        handle
            .createQuery("select number, edition from story where number in (<numbers>)")
            .bindList("numbers", numbers)
            .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var reports = new LinkedHashMap<Long, List<Report>>();
    numbers.forEach(number -> reports.put(number, new ArrayList<>()));
    handle
        .createQuery("select story, content from report where story in (<numbers>) order by seq")
        .bindList("numbers", numbers)
        .map((row, context) -> {
          var list = reports.get(row.getLong(1));
          return list != null && list.add(ReportJson.read(row.getString(2), Report.class));
        })
        .forEach(done -> {});
    var corrections = Revisions.of(handle, numbers);
    return reports.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e ->
            new Story(
                e.getKey(),
                e.getValue(),
                corrections.getOrDefault(e.getKey(), List.of()),
                editions.getOrDefault(e.getKey(), 0L)))
        .toList();
  }
}
