package backheel.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards on a machine that has no fonts, and in a program that draws none. */
class BareMachineTest {
  @TempDir Path folder;

  @Test
  void withoutAnyFontsOnTheMachineTheSamePicturesAreDrawn()
      throws IOException, InterruptedException {
    var output = run(List.of(), List.of(folder.toString()));

    var cardRenderer = new CardRenderer(CardSamples.CATALOGUE);
    for (var language : CardSamples.LANGUAGES) {
      var here =
          cardRenderer.match(
              CardSamples.semiFinal(), CardSamples.setting(language), CardSamples.look(language));
      assertThat(folder.resolve(language + ".png"))
          .as(output)
          .hasBinaryContent(here.map(CardSamples::png).orElseThrow().bytes());
    }
  }

  @Test
  void noGraphicsClassIsLoadedBeforeTheFirstCard() throws IOException, InterruptedException {
    var loaded = folder.resolve("loaded.txt");

    run(List.of("-Xlog:class+load=info:file=" + loaded), List.of());

    assertThat(loaded)
        .content()
        .contains("backheel.card.CardRenderer ", "backheel.card.Theme ")
        .doesNotContainPattern(
            " (java\\.awt|sun\\.awt|sun\\.font|javax\\.imageio|com\\.github\\.weisj)\\.");
  }

  private String run(List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(BareMachine.class.getName());
    command.addAll(arguments);
    var output = folder.resolve("output.txt");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    // The machine's fonts are found by fontconfig; here it finds a configuration without any.
    var none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    builder.environment().put("FONTCONFIG_FILE", none.toString());
    var process = builder.start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    var told = Files.readString(output);
    assertThat(ended).as(told).isTrue();
    assertThat(process.exitValue()).as(told).isZero();
    return told;
  }
}
