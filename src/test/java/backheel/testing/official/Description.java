package backheel.testing.official;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A platform's own description of its interface, which lies outside this project. */
interface Description {
  ObjectMapper JSON = new ObjectMapper();

  /** What is asked for in a recorded request, such as {@code sendMessage}, for a report. */
  String kind(JsonNode request);

  /** Field and reason of all that the platform's description does not allow; empty when well. */
  List<String> complaints(JsonNode request);

  /** Reads a description from {@code -Dspecs=FOLDER}; skips the test where it is not there. */
  static JsonNode read(String name) throws IOException {
    var folder = Path.of(System.getProperty("specs", "../shared/specs"));
    var file = folder.resolve(name).toAbsolutePath().normalize();
    assumeTrue(
        Files.isReadable(file),
        "the platform's official description is not there: "
            + file
            + " (-Dspecs=FOLDER says where it is)");
    return JSON.readTree(file.toFile());
  }
}
