package backheel.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The keys that are set for one run: {@code --set KEY=VALUE}. */
final class SettingOverrides {
  private static final Set<String> SECRETS = Set.of("token", "secret");

  private final ObjectMapper mapper;
  private final ConfigurationErrors errors;
  private final List<String> tokenVariables;

  /**
   * @param tokenVariables the environment variables that may hold a token
   */
  SettingOverrides(ObjectMapper mapper, ConfigurationErrors errors, List<String> tokenVariables) {
    this.mapper = mapper;
    this.errors = errors;
    this.tokenVariables = List.copyOf(tokenVariables);
  }

  /**
   * Sets keys in the configuration of the file.
   *
   * @throws IOException if one would reveal a secret to every user of this machine
   */
  void set(ObjectNode root, Iterable<String> settings) throws IOException {
    for (var setting : settings) {
      refuseSecret(setting.replaceFirst("(?s)=.*", "").split("[.\\s:]+", -1));
      int equals = setting.indexOf('=');
      if (equals < 1) {
        errors.addSetting(
            "write KEY=VALUE, such as --set fetch.minimumInterval=2m; this was: " + setting);
        continue;
      }
      set(root, List.of(setting.substring(0, equals).split("\\.", -1)), typed(setting, equals));
    }
  }

  private static String typed(String setting, int equals) {
    return setting.substring(equals + 1);
  }

  private void set(ObjectNode root, List<String> keys, String typed) throws IOException {
    var node = root;
    for (var key : keys.subList(0, keys.size() - 1)) {
      node = node.get(key) instanceof ObjectNode o ? o : node.putObject(key);
    }
    errors.set(keys);
    try {
      var value = value(keys.getLast(), typed);
      refuseSecrets(value);
      node.set(keys.getLast(), value);
    } catch (JsonProcessingException e) {
      errors.addSetting(String.join(".", keys) + ": the value cannot be read");
    }
  }

  private JsonNode value(String key, String typed) throws JsonProcessingException {
    JsonNode value = mapper.readTree(typed);
    if (!key.equals("allowAddresses") || value.isArray()) {
      return value;
    }
    var list = mapper.createArrayNode();
    for (var range : typed.split(",", -1)) {
      if (!range.isBlank()) {
        list.add(range.strip());
      }
    }
    return list;
  }

  private void refuseSecrets(JsonNode value) throws IOException {
    for (var field : value.properties()) {
      refuseSecret(field.getKey());
    }
    for (var child : value) {
      refuseSecrets(child);
    }
  }

  private void refuseSecret(String... keys) throws IOException {
    for (var key : keys) {
      if (SECRETS.contains(key.toLowerCase(Locale.ROOT))) {
        throw new IOException(
            "--set takes no "
                + key.toLowerCase(Locale.ROOT)
                + ": every user of this machine can read what a command was started with. Put a"
                + " token into the environment ("
                + String.join(", ", tokenVariables)
                + "),"
                + " or write it into the configuration file and let only you read that (chmod 600)."
                + " If it was a real one, have it replaced: it may be in your shell's history.");
      }
    }
  }
}
