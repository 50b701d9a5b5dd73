package backheel.store.story;

import backheel.store.database.Database;
import backheel.story.JoinReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The record of how stories were put together: by which reasons, and by whose decisions. */
public final class StoryHistory {
  private final Database database;

  public StoryHistory(Database database) {
    this.database = database;
  }

  /** Returns the decisions in force about a story, latest first. */
  public List<EditorialDecision> decisions(long story) {
    return database.read(handle -> EditorialActions.about(handle, story));
  }

  /** Returns the reasons why each report is in its story, by report id. */
  public Map<String, List<JoinReason>> joinReasons(long story) {
    return database.read(handle -> {
      var reasons = new LinkedHashMap<String, List<JoinReason>>();
      handle
          .createQuery("select id, join_reasons from report where story = ? order by seq")
          .bind(0, story)
          .map((row, context) ->
              reasons.put(
                      row.getString(1),
                      row.getString(2)
                          .lines()
                          .map(JoinReason::decode)
                          .flatMap(Optional::stream)
                          .toList())
                  == null)
          .forEach(done -> {});
      return reasons;
    });
  }
}
