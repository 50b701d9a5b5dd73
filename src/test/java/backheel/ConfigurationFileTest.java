package backheel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
  @TempDir Path folder = Path.of("");

  @Test
  void aKeyThatIsNotKnownIsShownWithItsLine() throws IOException {
    refused("samples: false\nfetch:\n  minimumIntervall: 1s\n", "line 3", "\"minimumInterval\"?");
    refused("samples: false\nfetchh:\n  minimumInterval: 1s\n", "line 2", "\"fetch\"?");
    refused("sources:\n  - folder: inbox\n    langage: en\n", "line 3", "\"language\"?");
  }

  @Test
  void aValueThatMakesNoSenseIsShownWithItsLine() throws IOException {
    refused("samples: false\nfetch:\n  minimumInterval: soon\n", "line 3", "no time span");
  }

  private void refused(String text, String... words) throws IOException {
    var file = Files.writeString(folder.resolve("backheel.yml"), text);

    assertThatThrownBy(() -> ConfigurationFile.read(file, List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(words);
  }
}
