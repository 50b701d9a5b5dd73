package backheel.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CharsetNamesTest {

  @ParameterizedTest
  @CsvSource({
    "macintosh, Ä",
    "mac-cyrillic, А",
    "windows_1251, Ђ",
    "MS-CYRL, Ђ",
    "cspc775baltic, Ć",
    "koi8-t, қ",
    "cp1125, А",
    "viscii, Ạ",
    "tcvn5712-1, À"
  })
  void theNamesThatDocumentsUseAreKnown(String name, String letterOfByte80) {
    var charset = CharsetNames.find(name);
    assertThat(charset).isNotNull();
    assertThat(new String(new byte[] {'a', (byte) 0x80}, charset)).isEqualTo("a" + letterOfByte80);
  }

  @Test
  void anUnknownNameIsNoEncoding() {
    assertThat(CharsetNames.find("klingon-9")).isNull();
    assertThat(CharsetNames.find("not a name!")).isNull();
  }

  @Test
  void aDocumentInEbcdicIsReadByTheEncodingItDeclares() {
    var text = "<?xml version='1.0' encoding='ebcdic-cp-be'?><rss><channel>Ø[]</channel></rss>";
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName("IBM500")), null)).isEqualTo(text);
  }
}
