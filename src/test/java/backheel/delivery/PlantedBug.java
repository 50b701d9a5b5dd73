package backheel.delivery;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in one line of the real source: compiled in memory, and lived through in simulations of
 * its own.
 *
 * @param claim what the mistake is
 * @param type the class of this room that it is in
 * @param right the line as it is
 * @param wrong the line with the mistake
 */
record PlantedBug(String claim, String type, String right, String wrong) {
  private static final String ROOM = "backheel.delivery.";

  /** The first seed with which something is found, with the invariant; null when nothing is. */
  @Nullable String firstFound(long seeds) throws ReflectiveOperationException, IOException {
    var simulation = new Room(compiled()).loadClass(ROOM + "Simulation");
    var search = simulation.getDeclaredMethod("firstFound", long.class, long.class);
    search.setAccessible(true);
    return (String) search.invoke(null, 0L, seeds);
  }

  private Map<String, byte[]> compiled() throws IOException {
    var path = Path.of("src/main/java/backheel/delivery", type + ".java");
    var source = Files.readString(path);
    int at = source.indexOf(right);
    if (at < 0 || source.indexOf(right, at + 1) >= 0) {
      throw new AssertionError("this stands not once in " + path + ": " + right);
    }
    var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    var problems = new StringWriter();
    try (var memory = new Memory(compiler.getStandardFileManager(null, null, null))) {
      boolean done =
          compiler
              .getTask(
                  problems,
                  memory,
                  null,
                  List.of("-proc:none", "-nowarn", "-classpath", classPath()),
                  null,
                  List.of(new Source(type, source.replace(right, wrong))))
              .call();
      if (!done) {
        throw new AssertionError(problems.toString());
      }
      return memory.classes();
    }
  }

  private static String classPath() {
    return Stream.of(DeliveryDispatcher.class, org.slf4j.Logger.class, Nullable.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> {
          try {
            return Path.of(location.toURI()).toString();
          } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
          }
        })
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  @Override
  public String toString() {
    return claim;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String type, String text) {
      super(URI.create("memory:///backheel/delivery/" + type + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps what is compiled. */
  private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, java.io.ByteArrayOutputStream> written = new HashMap<>();

    Memory(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String name,
        JavaFileObject.Kind kind,
        javax.tools.FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
        @Override
        public java.io.OutputStream openOutputStream() {
          var bytes = new java.io.ByteArrayOutputStream();
          written.put(name, bytes);
          return bytes;
        }
      };
    }

    Map<String, byte[]> classes() {
      var classes = new HashMap<String, byte[]>();
      written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
      return classes;
    }
  }

  /** This room once more, with the mistake in it. */
  private static final class Room extends ClassLoader {
    private final Map<String, byte[]> changed;

    Room(Map<String, byte[]> changed) {
      super(PlantedBug.class.getClassLoader());
      this.changed = changed;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(ROOM)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        var loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        var bytes = changed.containsKey(name) ? changed.get(name) : asItIs(name);
        return defineClass(name, Objects.requireNonNull(bytes), 0, bytes.length);
      }
    }

    private byte[] asItIs(String name) throws ClassNotFoundException {
      try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
