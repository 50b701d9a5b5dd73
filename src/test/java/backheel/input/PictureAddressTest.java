package backheel.input;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.input.PictureAddress.FileType;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureAddressTest {
  @ParameterizedTest
  @CsvSource({
    "/2026/05/derby-1024x576.jpg, 1024, 576",
    "/2026/05/derby-2000x1333-300x200.jpg, 300, 200",
    "/derby.jpg?w=600&h=400, 600, 400",
    "/derby.jpg?width=140&quality=85, 140, 0",
    "/derby.jpg?fit=1200%2C800&ssl=1, 1200, 800",
    "/c_fill;w_300;h_169/derby.jpg, 300, 169",
    "/s72-c/derby.jpg, 72, 0",
    "/img/abc=w640-h360, 640, 360",
    "/lw1200/derby.jpg, 0, 0",
    "/w767/derby.jpg, 767, 0",
    "/2026/05/12/derby.jpg, 0, 0",
    "/16x9/derby.jpg, 0, 0",
    "/u20-final-w20.jpg, 0, 0"
  })
  void readsTheSize(String path, int width, int height) {
    var facts = PictureAddress.of(URI.create("https://p.example" + path.replace(';', ',')));

    assertThat(facts.width()).isEqualTo(width);
    assertThat(facts.height()).isEqualTo(height);
  }

  @ParameterizedTest
  @CsvSource({
    "/up/derby-goal-77123-150x150.jpg, /up/derby-goal-77123.jpg",
    "/up/derby-goal-77123-scaled.jpg, /up/derby-goal-77123-1024x683.webp",
    "/s72-c/goal.jpg, /s1600/goal.jpg",
    "/thumbs/goal.jpg, /full/goal.jpg",
    "/goal.jpg?w=150, /goal.jpg?w=1200",
    "/_next/image?url=%2Fmedia%2Fgoal-77123.jpg&w=256, /media/goal-77123.jpg",
    "/fetch/w_424/https%3A%2F%2Fs.example%2Fgoal_77123.jpg, /goal_77123.jpg"
  })
  void onePictureInTwoSizesHasOneKey(String small, String large) {
    assertThat(key(small)).isEqualTo(key(large));
  }

  @ParameterizedTest
  @CsvSource({
    "/2026/05/12/1.jpg, /2026/05/13/1.jpg",
    "/up/derby-goal-77123.jpg, /up/derby-goal-77124.jpg",
    "/image?id=71, /image?id=72",
    "/a/goal.jpg, /b/goal.jpg"
  })
  void twoPicturesHaveTwoKeys(String one, String other) {
    assertThat(key(one)).isNotEqualTo(key(other));
  }

  @Test
  void theEndingNamesTheType() {
    assertThat(PictureAddress.type("https://p.example/a.JPG?x=.svg")).isEqualTo(FileType.PHOTO);
    assertThat(PictureAddress.type("/a.svg#x")).isEqualTo(FileType.UNSUITABLE);
    assertThat(PictureAddress.type("/a.torrent")).isEqualTo(FileType.UNSUITABLE);
    assertThat(PictureAddress.type("/a.avif")).isEqualTo(FileType.RARE);
    assertThat(PictureAddress.type("https://p.example/i/7")).isEqualTo(FileType.UNKNOWN);
    assertThat(PictureAddress.type("https://p.example")).isEqualTo(FileType.UNKNOWN);
    assertThat(PictureAddress.type("")).isEqualTo(FileType.UNKNOWN);
  }

  private static String key(String path) {
    return PictureAddress.of(URI.create("https://p.example" + path)).key();
  }
}
