package backheel.testing.patterns;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every pattern that a static field of the house leads to, however deep it is kept. */
public final class StaticPatterns {
  private static final String HOUSE = "backheel.";

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Hunted> found = new LinkedHashMap<>();
  private final Deque<Held> waiting = new ArrayDeque<>();

  private StaticPatterns() {}

  /** Something found, and the way to it. */
  private record Held(String where, Object value) {}

  /** All patterns of the classes that were compiled together with this one. */
  public static Collection<Hunted> of(Class<?> one)
      throws IOException, URISyntaxException, ReflectiveOperationException {
    var root = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Path> files;
    try (var tree = Files.walk(root)) {
      files = tree.filter(f -> f.toString().endsWith(".class")).sorted().toList();
    }
    var patterns = new StaticPatterns();
    for (var file : files) {
      var name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
      if (!name.endsWith("-info")) {
        patterns.add(Class.forName(name, true, one.getClassLoader()));
      }
    }
    return patterns.found.values();
  }

  /** The patterns of some classes only. */
  static Collection<Hunted> in(Class<?>... classes) throws ReflectiveOperationException {
    var patterns = new StaticPatterns();
    for (var one : classes) {
      patterns.add(one);
    }
    return patterns.found.values();
  }

  private void add(Class<?> one) throws ReflectiveOperationException {
    for (var field : one.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        wait(one.getName(), field, null);
      }
    }
    while (!waiting.isEmpty()) {
      open(waiting.pop());
    }
  }

  private void wait(String where, Field field, @Nullable Object owner)
      throws ReflectiveOperationException {
    if (!field.getType().isPrimitive()) {
      field.setAccessible(true);
      wait(where + "." + field.getName(), field.get(owner));
    }
  }

  private void wait(String where, @Nullable Object value) {
    if (value != null && seen.add(value)) {
      waiting.push(new Held(where, value));
    }
  }

  private void open(Held held) throws ReflectiveOperationException {
    var where = held.where();
    switch (held.value()) {
      case Pattern pattern ->
          found.putIfAbsent(pattern.pattern() + pattern.flags(), new Hunted(where, pattern));
      case Collection<?> all -> all.forEach(value -> wait(where, value));
      case Map<?, ?> all ->
          all.forEach((key, value) -> {
            wait(where, key);
            wait(where, value);
          });
      case Map.Entry<?, ?> entry -> {
        wait(where, entry.getKey());
        wait(where, entry.getValue());
      }
      case Object[] all -> Arrays.asList(all).forEach(value -> wait(where, value));
      case Optional<?> value -> value.ifPresent(some -> wait(where, some));
      case Object value -> openFields(where, value);
    }
  }

  private void openFields(String where, Object value) throws ReflectiveOperationException {
    for (Class<?> type = value.getClass();
        type != null && type.getName().startsWith(HOUSE);
        type = type.getSuperclass()) {
      for (var field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          wait(where, field, value);
        }
      }
    }
  }
}
