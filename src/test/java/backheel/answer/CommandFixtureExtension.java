package backheel.answer;

import backheel.store.database.DatabaseUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A studio of its own for each test, in a folder of its own. */
final class CommandFixtureExtension implements BeforeEachCallback, AfterEachCallback {
  private @Nullable Path folder;
  private @Nullable CommandFixture commandFixture;

  CommandFixture get() {
    return Objects.requireNonNull(commandFixture);
  }

  @Override
  public void beforeEach(ExtensionContext test) throws IOException, DatabaseUnavailableException {
    var made = Files.createTempDirectory("studio");
    folder = made;
    commandFixture = new CommandFixture(made);
  }

  @Override
  public void afterEach(ExtensionContext test) throws IOException {
    get().close();
    try (var files = Files.walk(Objects.requireNonNull(folder))) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
