package backheel.testing.official;

import backheel.testing.telegram.TelegramMarkup;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Bot API as its documentation has it: methods, fields, types, and the limits that its prose
 * states ("1-64 bytes", "0-1024 characters after entities parsing", "2-10 items").
 */
final class TelegramDescription implements Description {
  private static final Pattern LIMIT =
      Pattern.compile("(\\d+)-(\\d+) (characters|bytes|items)( after entit)?");

  /**
   * What makes a message one for a single member of a group: newer, of 10.4, than the description.
   *
   * @see <a href="https://core.telegram.org/bots/api-changelog">Bot API changelog</a>
   */
  private static final String EPHEMERAL = "ephemeral_message_parameters";

  private static final int MOST_COMMANDS = 100;
  private static final int MOST_RESULTS = 50;

  private final Map<String, JsonNode> methods = new HashMap<>();
  private final JsonNode types;

  TelegramDescription(JsonNode api) {
    types = api.path("types");
    api.path("methods").properties().forEach(m -> methods.put(lower(m.getKey()), m.getValue()));
  }

  @Override
  public String kind(JsonNode request) {
    var name = request.path("method").asText();
    var method = methods.get(lower(name));
    return method == null ? name : method.path("name").asText();
  }

  @Override
  public List<String> complaints(JsonNode request) {
    var method = methods.get(lower(request.path("method").asText()));
    if (method == null) {
      return List.of("no such method");
    }
    var params = request.path("params");
    var call =
        new Call(
            request.path("multipart").asBoolean(),
            params.path("parse_mode").asText().equalsIgnoreCase("HTML"));
    // The client library repeats the method's name in the body, which Telegram does not mind.
    var complaints =
        kind(request).equals("sendMessage") && params.has(EPHEMERAL)
            ? call.ephemeral(params, method.path("fields"))
            : call.fields(params, method.path("fields"), "", "method");
    atMost(complaints, params, "commands", MOST_COMMANDS);
    atMost(complaints, params, "results", MOST_RESULTS);
    return complaints;
  }

  private static void atMost(List<String> complaints, JsonNode params, String list, int most) {
    if (params.path(list).size() > most) {
      complaints.add(list + ": more than " + most);
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** How one request is to be read; in one that came as a form everything is text. */
  private final class Call {
    private final boolean asForm;
    private final boolean asHtml;

    Call(boolean asForm, boolean asHtml) {
      this.asForm = asForm;
      this.asHtml = asHtml;
    }

    /** Such a message names the press it answers and, since that says where, no chat. */
    List<String> ephemeral(JsonNode params, JsonNode fields) {
      var complaints = fields(params, fields, "", "method");
      complaints.remove(EPHEMERAL + ": no such field");
      if (!complaints.remove("chat_id: missing")) {
        complaints.add("chat_id: stands beside " + EPHEMERAL);
      }
      var parameters = params.path(EPHEMERAL);
      if (parameters.size() != 1 || !parameters.path("callback_query_id").isTextual()) {
        complaints.add(EPHEMERAL + ": names not just the press");
      }
      return complaints;
    }

    List<String> fields(JsonNode value, JsonNode fields, String where, String alsoThere) {
      var complaints = new ArrayList<String>();
      if (!value.isObject()) {
        complaints.add(where + ": not an object");
        return complaints;
      }
      var known = new HashSet<String>();
      for (var field : fields) {
        var name = field.path("name").asText();
        known.add(name);
        var path = where.isEmpty() ? name : where + "." + name;
        if (value.has(name)) {
          complaints.addAll(field(read(value.get(name), field), field, path));
        } else if (field.path("required").asBoolean()) {
          complaints.add(path + ": missing");
        }
      }
      value
          .fieldNames()
          .forEachRemaining(name -> {
            if (!known.contains(name) && !name.equals(alsoThere)) {
              complaints.add((where.isEmpty() ? "" : where + ".") + name + ": no such field");
            }
          });
      return complaints;
    }

    /** What is not text may come as text with JSON in it. */
    private JsonNode read(JsonNode value, JsonNode field) {
      var text = value.asText();
      boolean mayBeText = false;
      for (var type : field.path("types")) {
        mayBeText |= type.asText().equals("String") || type.asText().equals("InputFile");
      }
      if (mayBeText || !value.isTextual() || !(asForm || text.matches("(?s)[\\[{].*"))) {
        return value;
      }
      try {
        return JSON.readTree(text);
      } catch (JsonProcessingException e) {
        return value;
      }
    }

    private List<String> field(JsonNode value, JsonNode field, String where) {
      var complaints = anyOf(value, field.path("types"), where);
      if (complaints.isEmpty()) {
        var limit = beyondLimit(value, field.path("description").asText(), where);
        return limit == null ? complaints : List.of(limit);
      }
      return complaints;
    }

    private @Nullable String beyondLimit(JsonNode value, String description, String where) {
      var limit = LIMIT.matcher(description);
      if (!limit.find() || !(value.isTextual() || value.isArray())) {
        return null;
      }
      int size;
      if (value.isArray()) {
        size = value.size();
      } else if (limit.group(3).equals("bytes")) {
        size = value.asText().getBytes(StandardCharsets.UTF_8).length;
      } else if (limit.group(4) != null && asHtml) {
        try {
          size = TelegramMarkup.words(value.asText()).length();
        } catch (IllegalArgumentException e) {
          return where + ": " + e.getMessage();
        }
      } else {
        size = value.asText().length();
      }
      boolean within =
          size >= Integer.parseInt(limit.group(1)) && size <= Integer.parseInt(limit.group(2));
      return within ? null : where + ": " + size + " where " + limit.group() + " are allowed";
    }

    /** Nothing when one of the types fits, else what is wrong with the one that fits best. */
    private List<String> anyOf(JsonNode value, JsonNode kinds, String where) {
      var found = new ArrayList<List<String>>();
      for (var kind : kinds) {
        found.add(one(value, kind.asText(), where));
      }
      return found.stream().min(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    private List<String> one(JsonNode value, String type, String where) {
      if (type.startsWith("Array of ")) {
        return list(value, type.substring("Array of ".length()), where);
      }
      boolean fits =
          switch (type) {
            case "Integer" -> value.isIntegralNumber() || isWhole(value);
            case "Float" -> value.isNumber();
            case "Boolean", "True" -> value.isBoolean();
            case "String" -> value.isTextual() || (asForm && value.isValueNode());
            case "InputFile" -> true;
            default -> types.has(type);
          };
      if (!fits) {
        return List.of(where + ": " + value + " is no " + type);
      }
      var described = types.path(type);
      if (described.path("subtypes").size() > 0) {
        return anyOf(value, described.path("subtypes"), where);
      }
      return described.isMissingNode()
          ? List.of()
          : fields(value, described.path("fields"), where, "");
    }

    private boolean isWhole(JsonNode value) {
      return asForm && value.asText().matches("-?\\d+");
    }

    private List<String> list(JsonNode value, String type, String where) {
      if (!value.isArray()) {
        return List.of(where + ": not a list");
      }
      var complaints = new ArrayList<String>();
      for (int i = 0; i < value.size(); i++) {
        complaints.addAll(one(value.get(i), type, where + "[" + i + "]"));
      }
      return complaints;
    }
  }
}
