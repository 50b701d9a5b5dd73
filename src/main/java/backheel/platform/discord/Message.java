package backheel.platform.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A message as Discord takes it.
 *
 * @param json what creating, editing and responding take alike
 * @param files in the order in which {@code json} numbers its attachments
 */
record Message(ObjectNode json, List<Upload> files) {
  static final int ONLY_FOR_THE_ASKER = 1 << 6;
  static final int WITHOUT_SOUND = 1 << 12;

  Message {
    files = List.copyOf(files);
  }

  Message flagged(int flag) {
    var flagged = json.deepCopy();
    return new Message(flagged.put("flags", flagged.path("flags").asInt(0) | flag), files);
  }

  /** The same words, which call nobody. */
  Message callingNobody() {
    var quiet = json.deepCopy();
    quiet.withObject("/allowed_mentions").remove("roles");
    return new Message(quiet, files);
  }

  /** Calls a role by its number; anything else calls nobody. */
  Message calling(String role) {
    if (!Post.isId(role)) {
      return this;
    }
    var calling = json.deepCopy().put("content", "<@&" + role + ">");
    calling.withObject("/allowed_mentions").putArray("roles").add(role);
    return new Message(calling, files);
  }
}
