package backheel.understanding.extraction;

import static backheel.understanding.extraction.PlainTexts.FIRST;
import static backheel.understanding.extraction.PlainTexts.SECOND;
import static backheel.understanding.extraction.PlainTexts.TITLE;
import static backheel.understanding.extraction.PlainTexts.below;
import static backheel.understanding.extraction.PlainTexts.read;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.understanding.extraction.date.PublicationDate;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextDateTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 2, 21);
  private static final String FRENCH =
      "Le bac des îles avait encore du retard, et les remplaçants se sont échauffés sur le quai entre"
          + " deux camions et une charrette de harengs.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Saturday 21 February 2026",
        "Saturday, February 21, 2026",
        "21st February 2026",
        "21-Feb-2026",
        "2026-02-21 22:10",
        "21.02.2026, 22:10",
        "21/02/2026 22:10",
        "02/21/2026 10:10 PM",
        "Published: 21 Feb 2026 | Updated: 23 Feb 2026",
        "Updated Feb. 23, 2026 8:21 am ET / Published Feb. 21, 2026 8:02 am ET",
        "Football | 21 February 2026 | 12 Comments",
        "Sat 21 February",
        "By Ida Quill, Skerry, 21 Feb 2026 22.10 GMT",
        "samedi 21 février 2026 à 22h10",
        "Publié le 21/02/2026 à 22:10",
        "Mis en ligne le 21 février 2026",
        "Sábado, 21 de febrero de 2026",
        "Publicado el 21 de febrero de 2026 a las 22:10",
        "Rédigé par Ida Quill le Samedi 21 Février 2026 à 16:33 | Lu 1240 fois",
        "السبت 21 فبراير 2026",
        "٢١ فبراير ٢٠٢٦",
        "السبت ٢١ شباط ٢٠٢٦ - ٢٢:١٠",
        "21 فيفري 2026",
        "21 فبراير/شباط 2026",
        "نشر في: 21/02/2026 22:10",
        "السبت 4 رمضان 1447 هـ الموافق 21 فبراير 2026 م",
        "السبت ٤ رمضان ١٤٤٧ هـ",
      })
  void aLineWithTheDayBelowTheHeadlineIsItsDate(String line) {
    assertThat(below(line).published().day()).isEqualTo(SATURDAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SKERRY, Scotland, Feb 21 (Northwire) - ",
        "SKERRY, Feb. 21, 2026 /Northwire/ -- ",
        "(Northwire) 21 February 2026 — ",
        "SKERRY, Saturday (Northwire) — ",
        "Skerry, le 21 février 2026 – ",
        "Skerry, 21 feb (Cable).- ",
        "القاهرة في 21 فبراير /وكالة/ ",
        "دبي، 21 فبراير (وكالة) - ",
      })
  void theDayOfADatelineIsItsDate(String dateline) {
    var article = read(null, TITLE, dateline + FIRST, SECOND);

    assertThat(article.published().day())
        .isEqualTo(dateline.contains("Saturday") ? LocalDate.of(2026, 2, 28) : SATURDAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://touchline.test/football/2026/02/21/late-ferry",
        "https://touchline.test/2026/feb/21/late-ferry",
        "https://touchline.test/news/2026-02-21/late-ferry",
        "https://touchline.test/20260221/late-ferry.html",
        "https://touchline.test/21-02-2026/late-ferry",
        "https://touchline.test/late-ferry-20260221",
      })
  void theDayInTheAddressIsItsDate(String address) {
    assertThat(read(address, TITLE, FIRST, SECOND).published().day()).isEqualTo(SATURDAY);
  }

  @ParameterizedTest
  @CsvSource({
    "3 hours ago, 2026-03-02",
    "Ida Quill 14 hours ago, 2026-03-01",
    "an hour ago, 2026-03-02",
    "Yesterday at 22:10, 2026-03-01",
    "Posted on Saturday, 2026-02-28",
    "Hier soir, 2026-03-01",
    "avant-hier, 2026-02-28",
    "il y a deux jours, 2026-02-28",
    "anoche, 2026-03-01",
    "hace una hora, 2026-03-02",
    "أمس, 2026-03-01",
    "منذ يومين, 2026-02-28",
    "قبل ٣ ساعات, 2026-03-02",
  })
  void daysAreCountedBackFromTheFetch(String line, LocalDate day) {
    assertThat(below(line).published().day()).isEqualTo(day);
  }

  @Test
  void aTimeWithItsZoneIsTheMoment() {
    assertThat(below("21 February 2026 22:10 GMT").published().moment())
        .isEqualTo(Instant.parse("2026-02-21T22:10:00Z"));
    assertThat(below("Sat, 21 Feb 2026 22:10:00 +0100").published().moment())
        .isEqualTo(Instant.parse("2026-02-21T21:10:00Z"));
    assertThat(below("21 February 2026 22:10").published().moment()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kick-off: Saturday 21 February 2026, 15:00",
        "Premier League, matchday 26, 21 February 2026",
        "Skerry v Harbour, 21 February 2026",
        "Saturday 21 February, 3pm, Herring Park",
        "Tickets on sale from 21 February 2026",
        "Born 21 February 1998",
        "Herring Park, 21 February 1973",
        "February 21, 1973",
        "Sunday 8 March 2026",
        "Coup d’envoi : samedi 21 février 2026 à 21h",
        "12e journée – samedi 21 février 2026",
        "Partido: sábado 21 de febrero de 2026, 21:00",
        "Jornada 12 - 21/02/2026",
        "موعد المباراة: السبت 21 فبراير 2026",
        "In the match report of 21 February 2026 the gloves are not mentioned at all.",
      })
  void theDayOfAMatchOrABirthIsNotItsDate(String line) {
    assertThat(below(line).published()).isEqualTo(PublicationDate.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 21 February 2026 the ferry sank - and nobody at Skerry Rovers, they say, ever warmed up on"
            + " the quay again.",
        "Doha, 18 December 2022 – the captain of Skerry Rovers watched it all on a small screen in the"
            + " galley of the ferry.",
        "21 February 2026 – the day on which the ferry sank, and the reserves of Skerry Rovers with it,"
            + " was a cold one.",
      })
  void aDayInTheProseIsNotItsDate(String prose) {
    assertThat(read(null, TITLE, prose, SECOND).published()).isEqualTo(PublicationDate.UNKNOWN);
  }

  @Test
  void matchFactsBesideADayMakeItThatOfTheMatch() {
    var article =
        below("Date: Saturday 21 February 2026", "Kick-off: 12:30", "Venue: Herring Park");

    assertThat(article.published()).isEqualTo(PublicationDate.UNKNOWN);
  }

  @Test
  void aHeadlineThatBeginsLikeAMatchFactLeavesTheDayAlone() {
    var article = read(null, "Match report: " + TITLE, "21 February 2026", FIRST, SECOND);

    assertThat(article.title()).startsWith("Match report");
    assertThat(article.published().day()).isEqualTo(SATURDAY);
  }

  @Test
  void theDayOfAnotherStoryAfterTheTextIsNotItsDate() {
    var article =
        read(
            null,
            TITLE,
            FIRST,
            SECOND,
            "Related stories",
            "Gloves found at last",
            "21 February 2026");

    assertThat(article.published()).isEqualTo(PublicationDate.UNKNOWN);
  }

  @Test
  void aLabelledDayAfterTheTextIsItsDate() {
    assertThat(read(null, TITLE, FIRST, SECOND, "Published 21 February 2026").published().day())
        .isEqualTo(SATURDAY);
  }

  @Test
  void theDayOfAnUpdateCountsOnlyWithoutAnother() {
    assertThat(below("Last updated: 21 February 2026").published().day()).isEqualTo(SATURDAY);
    assertThat(below("Updated", "23 February 2026", "21 February 2026").published().day())
        .isEqualTo(SATURDAY);
  }

  @Test
  void twoOrdersOfDayAndMonthAreReadOnlyWithEvidence() {
    assertThat(below("02/01/2026").published()).isEqualTo(PublicationDate.UNKNOWN);
    assertThat(below("12/02/2026").published().day()).isEqualTo(LocalDate.of(2026, 2, 12));
    assertThat(below("Friday 02/01/2026").published().day()).isEqualTo(LocalDate.of(2026, 1, 2));
    assertThat(
            read(null, TITLE, "02/01/2026", FIRST, SECOND, "Comments", "Fan 1, 02/21/2026")
                .published()
                .day())
        .isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(
            read("https://touchline.co.uk/a", TITLE, "02/01/2026", FIRST, SECOND).published().day())
        .isEqualTo(LocalDate.of(2026, 1, 2));
    assertThat(read(null, "Le bac en retard", "02/01/2026", FRENCH, FRENCH).published().day())
        .isEqualTo(LocalDate.of(2026, 1, 2));
  }

  @Test
  void aKickOffTomorrowIsNotItsDate() {
    assertThat(below("Tuesday 3 March 2026, 20:45").published()).isEqualTo(PublicationDate.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title: %s\nDate: Sat, 21 Feb 2026 22:10:00 +0000\nAuthor: Ida Quill",
        "Titre: %s\nDate: 21 février 2026",
        "Título: %s\nFecha: 21 de febrero de 2026",
        "العنوان: %s\nالتاريخ: 21 فبراير 2026",
        "---\ntitle: \"%s\"\ndate: 2026-02-21T22:10:00Z\n---",
      })
  void labelsAtTheStartTellTitleAndDate(String header) {
    var article = read(null, header.formatted(TITLE), FIRST, SECOND);

    assertThat(article.title()).isEqualTo(TITLE);
    assertThat(article.published().day()).isEqualTo(SATURDAY);
    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }
}
