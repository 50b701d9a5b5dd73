package backheel.packaged;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system in memory in the place of a folder; skips the test where none may be mounted. */
final class SmallDisk implements AutoCloseable {
  private static final byte[] BLOCK = new byte[4096];
  private final Path folder;

  SmallDisk(Path folder, String options) throws IOException, InterruptedException {
    this.folder = folder;
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()) == 0,
        "no disk to fill: mounting one takes the rights of root");
  }

  /** Leaves no byte free. */
  void fill() throws IOException {
    try (var out = Files.newOutputStream(filler())) {
      while (Files.getFileStore(folder).getUsableSpace() > 0) {
        out.write(BLOCK);
      }
    }
  }

  void makeRoom() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    var unused = run("umount", "--lazy", folder.toString());
  }
}
