package backheel.source.licence;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.web.FetchResult;
import backheel.story.Licence;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLicenceFinderTest {
  private static final String INLINE =
      "<script type='application/rsl+xml'><rsl xmlns='https://rslstandard.org/rsl'><content url=''>"
          + "<license><payment type='free'/></license></content></rsl></script>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link rel=license href='https://creativecommons.org/licenses/by/4.0/'> | FULL_TEXT",
        "<A REL='nofollow License' HREF='//creativecommons.org/licenses/by/4.0/'>x</A> | FULL_TEXT",
        "<link rel=license type='application/rsl+xml' href='/rsl.xml'> | EXCERPT",
        "<a rel=license href='https://creativecommons.org/licenses/by/4.0/'>x</a>"
            + "<link rel=license href='/terms'> | EXCERPT",
        "<figure><a rel=license href='/photo-terms'>x</a></figure> | none",
        "<a href='/license'>Licenses</a> | none",
        "<p>No word of it</p> | none",
        "{inline} | FULL_TEXT",
      })
  void aPageNamesItsLicence(String html, String expected) {
    var page =
        new FetchResult.Page(
            URI.create("https://terrace.example/1"),
            "text/html",
            "<!doctype html><html><body>" + html.replace("{inline}", INLINE) + "</body></html>",
            FetchResult.Validators.EMPTY,
            Duration.ZERO,
            false,
            Instant.EPOCH);

    assertThat(
            Optional.ofNullable(PageLicenceFinder.find(page))
                .map(Licence::extent)
                .map(Enum::name)
                .orElse("none"))
        .isEqualTo(expected);
  }
}
