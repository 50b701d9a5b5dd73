package backheel.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {

  @Test
  void readsBackWhatItWrote() throws IOException {
    var entries =
        List.of(
            new OpmlFeed("Tea & \"Goals\" <1>", URI.create("https://a.example/feed?x=1&y=2")),
            new OpmlFeed("كرة القدم", URI.create("https://b.example/feed")));

    assertThat(read(Opml.write("Feeds \u0007", entries))).isEqualTo(entries);
  }

  @Test
  void flattensFoldersAndLeavesOutWhatIsNoFeed() throws IOException {
    var file =
        """
        <?xml version="1.0"?><!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <opml version="1.0"><body>
          <outline text="Folder"><outline text="One" xmlurl="https://a.example/1"/>
            <outline title="Again" xmlUrl="https://a.example/1"/></outline>
          <outline text="Local" xmlUrl="file:///etc/passwd"/>
          <outline text="No address"/>
          <outline xmlUrl="https://a.example/2"/>
        </body></opml>\
        """;

    assertThat(read(file))
        .containsExactly(
            new OpmlFeed("One", URI.create("https://a.example/1")),
            new OpmlFeed("", URI.create("https://a.example/2")));
  }

  @Test
  void aBrokenListIsRefusedWithItsLine() {
    var file =
        """
        <?xml version="1.0"?>
        <opml><body>
          <outline text='One' xmlUrl='https://a.example/1'/>
          <outline text='Tea < Goals' xmlUrl='https://a.example/2'/>
        </body></opml>
        """;

    assertThatThrownBy(() -> read(file)).hasMessageContaining("line 4 is broken: ");
    var cut = file.replace("Tea <", "Tea").substring(0, file.indexOf("</body>"));
    assertThatThrownBy(() -> read(cut)).hasMessageContaining("is broken: ");
  }

  @Test
  void aListThatIsNestedTooDeepIsRefusedWithItsLine() {
    var file = "<?xml version='1.0'?>\n<opml>\n" + "<outline>\n".repeat(120);

    assertThatThrownBy(() -> read(file)).hasMessage("line 92 is broken: it is nested too deep");
  }

  @Test
  void aListThatIsLongerThanAnyoneReadsIsRefusedNotCut() {
    var file = new StringBuilder("<opml>");
    for (int i = 0; i <= 10_000; i++) {
      file.append("<outline xmlUrl='https://a.example/").append(i).append("'/>");
    }
    var whole = file.append("</opml>").toString();

    assertThatThrownBy(() -> read(whole)).hasMessage("it lists more than 10000 feeds");
  }

  @Test
  void refusesWhatIsNoList() {
    assertThatThrownBy(() -> read("<html>")).hasMessage("that is no OPML file");
  }

  @Test
  void bareAmpersandsAndEntitiesOfHtmlDoNotBreakAList() throws IOException {
    assertThat(
            read(
                "<opml><body><outline text='Caf&eacute; &amp; &bogus; A & B'"
                    + " xmlUrl='https://one.example/rss?a=1&b=2'/></body></opml>"))
        .containsExactly(
            new OpmlFeed("Café & &bogus; A & B", URI.create("https://one.example/rss?a=1&b=2")));
  }

  @Test
  void addressesAreReadAsTypedOnesAre() throws IOException {
    assertThat(
            read(
                "<opml><body><outline text='1' xmlUrl='feed://one.example/a'/>"
                    + "<outline text='2' XMLURL='feed:https://two.example/a'/>"
                    + "<outline text='3' xmlUrl=' https://three.example/a?q=a|b '/>"
                    + "<outline text='4' xmlUrl='four.example/a'/>"
                    + "<outline text='5' type='rss' url='https://five.example/a'/></body></opml>"))
        .extracting(feed -> feed.feed().getHost())
        .containsExactly(
            "one.example", "two.example", "three.example", "four.example", "five.example");
  }

  @Test
  void whatIsLeftOutIsNamed() throws IOException {
    var list =
        Opml.read(
            "<opml><body><outline text='Folder'/><outline text='Mail' xmlUrl='mailto:a@b.example'/>"
                .concat("</body></opml>")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(list.feeds()).isEmpty();
    assertThat(list.leftOut()).containsExactly("Mail mailto:a@b.example");
  }

  private static List<OpmlFeed> read(String file) throws IOException {
    return Opml.read(file.getBytes(StandardCharsets.UTF_8)).feeds();
  }
}
