package backheel.packaged;

import backheel.testing.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged bot's own page, open in a real browser. */
@Tag("packaged")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init") // skipped tests have nothing
class WebEndToEndTest {
  @TempDir Path folder;
  private Packaged packaged;
  private Browser browser;
  private Run run;

  @BeforeEach
  void open() throws IOException {
    packaged = new Packaged(folder);
    browser = Browser.open().size(420, 860);
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      packaged.port(free.getLocalPort());
    }
    run = packaged.start();
    browser.visit(run.port());
  }

  @AfterEach
  @SuppressWarnings("RedundantNullCheck")
  void end() throws IOException {
    if (browser != null) {
      browser.close();
    }
    if (packaged != null) {
      packaged.close();
    }
  }

  @Test
  void followedStoryAppearsInTheOpenPage() throws IOException {
    browser.say("/follow hakimi").reads("Following Achraf Hakimi");
    drop(1);

    browser.reads(Dispatch.of(1).title());
    browser.press("More").reads("Story 1");
    drop(2);
    browser.reads(Dispatch.of(2).title());
  }

  @Test
  void pageIsAvailableInArabic() throws IOException {
    browser.language("ar").say("/follow حكيمي").reads("بدأت متابعة");
    drop(1);

    browser.reads(Dispatch.of(1).title());
    browser.until(
        "it reads from right to left", () -> browser.attribute("html", "dir").equals("rtl"));
    browser.fitsItsWidth();
  }

  @Test
  void openPageReconnectsAfterAKill() throws IOException {
    browser.say("/follow hakimi").reads("Following Achraf Hakimi");
    drop(1);
    browser.reads(Dispatch.of(1).title());

    run.kill();
    drop(2);
    run = packaged.start();
    browser.reads(Dispatch.of(2).title());
    browser.say("/following").reads("This chat follows");
    browser.until(
        "each story once",
        () ->
            browser.text("#log").split("\\[1]", -1).length == 2
                && browser.text("#log").split("\\[2]", -1).length == 2);
  }

  private void drop(int number) throws IOException {
    packaged.drop("dispatch-" + number + ".json", Dispatch.file(List.of(Dispatch.of(number))));
  }
}
