package backheel.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvParserTest {

  @Test
  void readsQuotesLineBreaksAndEmptyCells() throws MalformedFactsException {
    var rows =
        CsvParser.rows(
            "a.csv",
            "\uFEFFid,name,note\r\n1,\"Silva, \"\"Da\"\"\",\r\n\r\n2,\"two\nlines\",x\r\n3,,\"\"");

    assertThat(rows)
        .extracting(csvRow -> csvRow.get("name"))
        .containsExactly("Silva, \"Da\"", "two\nlines", "");
    assertThat(rows).extracting(csvRow -> csvRow.get("note")).containsExactly("", "x", "");
    assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 4L, 6L);
    assertThat(rows.getFirst().get("elsewhere")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`id,name\n1,a,b\n`|line 2: 3 cells under a header of 2",
        "`id,name\n1,a\n2\n`|line 3: 1 cells under a header of 2",
        "`id,name\n1,\"a\n\n`|line 2: a quote is opened and never closed",
        "`id,name\n1,\"a\"b\n`|line 2: something follows a closing quote",
        "`id,id\n1,2\n`|line 1: two columns are called id",
      })
  void namesTheLineOfWhatIsMalformed(String text, String message) {
    assertThatThrownBy(() -> CsvParser.rows("a.csv", text))
        .isInstanceOf(MalformedFactsException.class)
        .hasMessage("a.csv, " + message);
  }

  @Test
  void readsAnEmptyFileAsNoRows() throws MalformedFactsException {
    assertThat(CsvParser.rows("a.csv", "")).isEmpty();
    assertThat(CsvParser.rows("a.csv", "id,name\n")).isEmpty();
  }
}
