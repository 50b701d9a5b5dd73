package backheel.testing.store;

import backheel.store.database.DatabaseUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Opens a store of its own for each test, hands its parts to the constructors and methods that ask
 * for them, and closes it after the test.
 */
public final class StoreExtension implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(StoreExtension.class);

  /** The store and its folder, which JUnit closes with the test. */
  private record Opened(Path folder, TestStore store) implements AutoCloseable {
    static Opened open() {
      try {
        var folder = Files.createTempDirectory("store");
        return new Opened(folder, new TestStore(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (DatabaseUnavailableException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      store.close();
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Gives constructors the store of the test, not one of the class. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return TestStore.provides(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getStore(NAMESPACE)
        .computeIfAbsent(Opened.class, key -> Opened.open(), Opened.class)
        .store()
        .get(parameter.getParameter().getType());
  }
}
