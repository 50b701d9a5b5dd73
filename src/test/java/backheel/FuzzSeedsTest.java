package backheel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import backheel.answer.CommandFuzz;
import backheel.source.feed.FeedFuzz;
import backheel.understanding.PageFuzz;
import backheel.understanding.extraction.date.DateFuzz;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing starts from, and what it once broke, is read without breaking. */
class FuzzSeedsTest {
  record Target(String folder, Consumer<byte[]> reader) {}

  static Stream<Arguments> seeds() throws IOException, URISyntaxException {
    var all = Stream.<Arguments>builder();
    for (var target :
        new Target[] {
          new Target("/fuzz/page", PageFuzz::fuzzerTestOneInput),
          new Target("/fuzz/feed", FeedFuzz::fuzzerTestOneInput),
          new Target("/backheel/source/feed/feeds", FeedFuzz::fuzzerTestOneInput),
          new Target("/fuzz/date", DateFuzz::fuzzerTestOneInput),
          new Target("/fuzz/command", CommandFuzz::fuzzerTestOneInput)
        }) {
      var folder =
          Path.of(Objects.requireNonNull(FuzzSeedsTest.class.getResource(target.folder())).toURI());
      try (var files = Files.list(folder)) {
        files.sorted().forEach(file -> all.add(Arguments.of(file.getFileName(), file, target)));
      }
    }
    return all.build();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("seeds")
  void everySeedIsReadWithoutFailure(Path name, Path file, Target target) throws IOException {
    var bytes = Files.readAllBytes(file);

    assertThat(name).isNotNull();
    assertThatCode(() -> target.reader().accept(bytes)).doesNotThrowAnyException();
  }
}
