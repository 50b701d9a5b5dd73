package backheel.store;

import backheel.story.Report;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/** Records as JSON, for the columns named content. */
final class ReportJson {
  /** Characters of a body that are analysed, as in {@code understanding.Reader}. */
  static final int MOST_BODY = 64 * 1024;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // A newer version may have written more than this one knows.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // An older version may have written less than this one knows.
          .withConfigOverride(
              List.class,
              lists -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          // A record is its components; what else it can tell is not stored.
          .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
          .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
          .build();

  private ReportJson() {}

  /**
   * A report as lists and messages need it: the part of its body that was analysed, and without its
   * mentions, which nothing asks for once its subjects are counted. Whoever lists stories reads all
   * of their reports, so what an outlet sends must not decide how long that takes.
   */
  static String report(Report report) {
    var tree = MAPPER.<ObjectNode>valueToTree(report);
    tree.remove("mentions");
    tree.put("body", report.body().substring(0, end(report.body())));
    return write(tree);
  }

  /** What {@link #report} leaves out of the body, mostly nothing. */
  static String rest(Report report) {
    return report.body().substring(end(report.body()));
  }

  private static int end(String body) {
    if (body.length() <= MOST_BODY) {
      return body.length();
    }
    return Character.isLowSurrogate(body.charAt(MOST_BODY)) ? MOST_BODY - 1 : MOST_BODY;
  }

  static String write(Object record) {
    try {
      return MAPPER.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new StoreFailure("cannot write " + record.getClass().getSimpleName(), e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new StoreFailure("cannot read a stored " + type.getSimpleName(), e);
    }
  }
}
