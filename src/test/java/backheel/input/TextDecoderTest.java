package backheel.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  @Test
  void aTornLetterCostsThatLetterOnly() {
    var torn = bytes("<t>Mbappé à Séville", UTF_8);
    var feed =
        join(
            Arrays.copyOf(bytes("<t>Le café", UTF_8), 10),
            bytes("</t>", UTF_8),
            torn,
            bytes("</t><t>Müller</t>", UTF_8));

    assertThat(TextDecoder.decode(feed, null))
        .isEqualTo("<t>Le caf\ufffd</t><t>Mbappé à Séville</t><t>Müller</t>");
  }

  @Test
  void aFieldInAnotherEncodingIsReadOnItsOwn() {
    var feed =
        join(
            bytes("<t>Dembélé et Théo</t><t>", UTF_8),
            bytes("Côte d’Ivoire été", WESTERN),
            bytes("</t><t>João Félix</t>", UTF_8));

    assertThat(TextDecoder.decode(feed, UTF_8))
        .isEqualTo("<t>Dembélé et Théo</t><t>Côte d’Ivoire été</t><t>João Félix</t>");
  }

  @Test
  void oneTitleOfUtf8InAWesternFeedIsReadOnItsOwn() {
    var feed =
        join(
            bytes("<t>l’été à Sète, où l’équipe a gagné à Orléans</t><t>", WESTERN),
            bytes("Müller", UTF_8),
            bytes("</t>", WESTERN));

    assertThat(TextDecoder.decode(feed, null))
        .isEqualTo("<t>l’été à Sète, où l’équipe a gagné à Orléans</t><t>Müller</t>");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1256, فاز المنتخب المغربي على بلجيكا في المباراة الثانية من البطولة",
    "ISO-8859-6, فاز المنتخب المغربي على بلجيكا في المباراة الثانية من البطولة",
    "windows-1251, Сборная Марокко обыграла сборную Бельгии во втором матче турнира",
    "KOI8-R, Сборная Марокко обыграла сборную Бельгии во втором матче турнира",
    "windows-1253, Η ομάδα κέρδισε τον αγώνα στο γήπεδο και πέρασε στην επόμενη φάση",
    "windows-1252, L’équipe a gagné à Orléans après une séance de tirs au but étouffante",
    "ISO-8859-1, El portugués marcó después del descanso y el árbitro añadió cinco minutos",
  })
  void anEncodingThatCallsItselfUtf8IsRecognized(String charset, String text) {
    var feed = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><t>" + text + "</t>";

    assertThat(TextDecoder.decode(bytes(feed, Charset.forName(charset)), UTF_8)).isEqualTo(feed);
  }

  @ParameterizedTest
  @CsvSource({"windows-1252", "windows-1256", "ISO-8859-1", "UTF-16"})
  void utf8IsReadWhateverItCallsItself(String label) {
    var feed = "<?xml version=\"1.0\" encoding=\"" + label + "\"?><t>فاز Mbappé</t>";

    assertThat(TextDecoder.decode(bytes(feed, UTF_8), Charset.forName(label))).isEqualTo(feed);
  }

  @Test
  void lettersOfTwoBytesThatLookLikeUtf8ByChanceStayInTheirEncoding() {
    var text = "<?xml version=\"1.0\" encoding=\"GBK\"?><t>联通队在昨晚的比赛中取得了胜利</t>";

    assertThat(TextDecoder.decode(bytes(text, Charset.forName("GBK")), null)).isEqualTo(text);
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
