package backheel.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The pictures that the fake Telegram has, and what it says of those that it cannot get. */
final class TelegramPictures {
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private final Set<String> names = ConcurrentHashMap.newKeySet();
  private final Map<String, String> unreachable = new ConcurrentHashMap<>();

  /** Such as {@code failed to get HTTP URL content}. */
  void cannotGet(String address, String complaint) {
    unreachable.put(address, complaint);
  }

  void forgetAll() {
    names.clear();
  }

  String add() {
    var name = "AgAC-fake-" + (names.size() + 1);
    names.add(name);
    return name;
  }

  /** Telegram's words of refusal for one picture, null where there is nothing to refuse. */
  @Nullable String complaint(JsonNode picture, Map<String, byte[]> files) {
    var where = picture.asText("");
    if (where.isEmpty()) {
      return "there is no photo in the request";
    }
    if (where.startsWith("attach://")) {
      var file = files.get(where.substring("attach://".length()));
      if (file == null) {
        return "wrong file identifier/HTTP URL specified";
      }
      boolean png = file.length > 8 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
      return !png ? "IMAGE_PROCESS_FAILED" : file.length > MOST_BYTES ? "file is too big" : null;
    }
    if (where.startsWith("http://") || where.startsWith("https://")) {
      return unreachable.get(where);
    }
    return names.contains(where) ? null : "wrong file identifier/HTTP URL specified";
  }
}
