package backheel.source.licence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tells which terms of RSL let a reader see the full text. */
class RslParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<permits type='usage'>all</permits>",
        "<permits type='usage'>search, ALL</permits><payment type='attribution'/>",
        "<payment type='free'/>",
        "<payment type='free'><amount currency='EUR'>0.00</amount></payment>",
        "<prohibits type='usage'>ai-all</prohibits><payment type='free'/>",
        "<payment type='attribution'><standard>https://creativecommons.org/licenses/by/4.0/"
            + "</standard></payment>",
        "<permits type='usage'>all</permits><permits type='user'>personal education</permits>",
        "<permits type='usage'>all</permits><prohibits type='user'>commercial</prohibits>",
      })
  void fullTextIsAllowedWhereAllUseIsFree(String terms) {
    assertThat(RslParser.allowsFullText("<license>" + terms + "</license>")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<permits type='usage'>search</permits>",
        "<permits type='usage'>ai-all</permits><payment type='free'/>",
        "<prohibits type='usage'>ai-all</prohibits>",
        "<permits type='usage'>all</permits><prohibits type='usage'>all</prohibits>",
        "<permits type='usage'>all</permits><payment type='crawl'/>",
        "<permits type='usage'>all</permits><payment type='per-token'/>",
        "<permits type='usage'>all</permits><payment type='free'><amount>0.01</amount></payment>",
        "<permits type='usage'>all</permits><payment><standard>https://rslcollective.org/license"
            + "</standard></payment>",
        "<permits type='usage'>all</permits><payment type='attribution'><custom>/ask</custom>"
            + "</payment>",
        "<permits type='usage'>all</permits><permits type='geo'>US</permits>",
        "<permits type='usage'>all</permits><permits type='user'>education</permits>",
        "<permits type='usage'>all</permits><prohibits type='user'>personal</prohibits>",
        "<permits type='usage'>all</permits><reporting type='audit' profile='https://x.example/'/>",
        "<permits type='usage'>all</permits></license><license>"
            + "<prohibits type='usage'>all</prohibits>",
      })
  void anExcerptIsShownWhereUseIsLimitedPaidOrUnclear(String terms) {
    assertThat(RslParser.allowsFullText("<license>" + terms + "</license>")).isFalse();
  }

  @Test
  void eachPartOfASiteHasItsOwnTerms() {
    var contents =
        RslParser.parse(
            "\ufeff<?xml version='1.0'?><!DOCTYPE rsl [<!ENTITY a 'all'>]>"
                + "<r:rsl xmlns:r='https://rslstandard.org/rsl'>"
                + "<r:content url='/'><r:license><r:payment type='free'/></r:license></r:content>"
                + "<r:content url='/plus/*'><r:license><r:payment type='subscription'/></r:license>"
                + "</r:content><r:content url='/vault/' server='https://key.example/'>"
                + "<r:license><r:payment type='free'/></r:license></r:content></r:rsl>");

    assertThat(contents)
        .containsExactly(
            new RslContent("/", true),
            new RslContent("/plus/*", false),
            new RslContent("/vault/", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Terms</body></html>",
        "<rsl><content url='/'/></rsl>",
        "<rsl xmlns='https://rslstandard.org/rsl'><content url='/'>",
        "<rsl xmlns='https://rslstandard.org/rsl'><content url='/'></rsl>",
        "<rss xmlns='https://rslstandard.org/rsl'></rss>",
      })
  void whatIsNoWholeDocumentIsNone(String text) {
    assertThat(RslParser.parse(text)).isNull();
  }

  @Test
  void aDocumentWithoutEndIsNotReadToItsEnd() {
    var open = "<rsl xmlns='https://rslstandard.org/rsl'>";
    assertThat(RslParser.parse(open + "<content url='/'/>".repeat(20_000) + "</rsl>")).isNull();
    assertThat(RslParser.parse(open + "<content url='/'/>".repeat(2_000) + "</rsl>")).isNull();
    assertThat(RslParser.parse(open + "<license>".repeat(5_000) + "</rsl>")).isNull();
  }
}
