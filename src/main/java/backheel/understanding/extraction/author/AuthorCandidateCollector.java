package backheel.understanding.extraction.author;

import backheel.football.TextFolding;
import backheel.understanding.extraction.author.AuthorCandidate.Kind;
import backheel.understanding.extraction.outlet.OutletAliases;
import backheel.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A collector of everybody whom a page may name as an author of its article. */
final class AuthorCandidateCollector {
  private static final List<String> AUTHOR_META_TAGS = Lexicon.entries("meta tags of authors");
  private static final Pattern CARD_LABEL =
      Pattern.compile(Lexicon.regex("(?iu)^{{byline labels of cards}}\\W*$"));
  private static final int MAX_CANDIDATES = 60;

  private final Map<String, AuthorCandidate> candidates = new LinkedHashMap<>();
  private final AuthorEvidence evidence;
  private final OutletAliases outlet;

  private AuthorCandidateCollector(AuthorEvidence evidence) {
    this.evidence = evidence;
    this.outlet = evidence.outlet();
  }

  /** Returns the candidates, those with the most trustworthy sign first. */
  static List<AuthorCandidate> collect(AuthorEvidence evidence) {
    var collector = new AuthorCandidateCollector(evidence);
    collector.addDeclared();
    collector.addShown();
    return List.copyOf(collector.candidates.values());
  }

  private void addDeclared() {
    declared(AuthorSign.JSON_LD, evidence.jsonLd().names("author", /* peopleOnly= */ true));
    agencies(AuthorSign.JSON_LD, evidence.jsonLd().names("author", /* peopleOnly= */ false));
    for (String name : AUTHOR_META_TAGS) {
      declared(AuthorSign.META, evidence.metaTags().all(name));
    }
    for (String card : List.of("twitter:label1", "twitter:label2")) {
      if (CARD_LABEL.matcher(evidence.metaTags().first(card)).matches()) {
        declared(AuthorSign.CARD, evidence.metaTags().all(card.replace("label", "data")));
      }
    }
    declared(AuthorSign.MICRODATA, AuthorMarkupReader.declared(evidence.page()));
  }

  private void addShown() {
    var bylineFinder = new BylineFinder(evidence.lines(), outlet, evidence.title());
    var signatureFinder = new AuthorSignatureFinder(evidence);
    add(AuthorSign.BYLINE, Kind.PERSON, bylineFinder.nearTitle());
    add(AuthorSign.BYLINE, Kind.AGENCY, bylineFinder.agencies());
    add(AuthorSign.BYLINE, Kind.PEN_NAME, bylineFinder.penName());
    shown(AuthorSign.ADDRESS, AuthorAddressReader.names(addresses(), evidence.lines()));
    List<List<String>> named = AuthorMarkupReader.named(evidence.page());
    for (int i = 0; i < named.size(); i++) {
      declared(i == 0 ? AuthorSign.NAMED_ELEMENT : AuthorSign.LATER_ELEMENT, named.get(i));
    }
    List<Element> links = AuthorMarkupReader.linksToPeople(evidence.page());
    shown(AuthorSign.PROFILE_LINK, AuthorMarkupReader.linked(links));
    bylineFinder.onOwnLine((name, dated) ->
        add(dated ? AuthorSign.DATED_LINE : AuthorSign.OWN_LINE, Kind.PERSON, name));
    add(AuthorSign.OWN_LINE, Kind.AGENCY, bylineFinder.agenciesOnOwnLine());
    add(AuthorSign.LABEL, Kind.PERSON, bylineFinder.labelled());
    add(AuthorSign.SIGNATURE, Kind.PERSON, signatureFinder.signed());
    add(AuthorSign.INTRODUCTION, Kind.PERSON, signatureFinder.introduced());
    shown(AuthorSign.LATER_LINK, AuthorMarkupReader.allLinked(links));
  }

  private List<String> addresses() {
    List<String> addresses = new ArrayList<>(evidence.metaTags().all("article:author"));
    for (Element link : evidence.page().select("link[rel=author]")) {
      addresses.add(link.attr("href"));
    }
    addresses.addAll(evidence.jsonLd().names("author", /* peopleOnly= */ true));
    return addresses;
  }

  /** Adds what stands where nothing but authors does: people, or agencies, or pen names. */
  private void declared(AuthorSign sign, List<String> bylines) {
    for (String byline : bylines) {
      List<String> people = BylineParser.parseDeclared(byline, outlet);
      List<String> agencies = BylineParser.agencies(byline, outlet);
      add(sign, Kind.PERSON, people);
      add(sign, Kind.AGENCY, agencies);
      if (people.isEmpty() && agencies.isEmpty()) {
        add(sign, Kind.PEN_NAME, BylineParser.penNames(byline, outlet));
      }
    }
  }

  private void agencies(AuthorSign sign, List<String> bylines) {
    for (String byline : bylines) {
      add(sign, Kind.AGENCY, BylineParser.agencies(byline, outlet));
    }
  }

  private void shown(AuthorSign sign, List<String> bylines) {
    for (String byline : bylines) {
      add(sign, Kind.PERSON, BylineParser.parse(byline, outlet));
    }
  }

  private void add(AuthorSign sign, Kind kind, List<String> names) {
    names.forEach(name -> add(sign, kind, name));
  }

  private void add(AuthorSign sign, Kind kind, String name) {
    String key = key(name);
    if (candidates.containsKey(key) || candidates.size() < MAX_CANDIDATES) {
      candidates.computeIfAbsent(key, k -> new AuthorCandidate(name, kind)).signs().add(sign);
    }
  }

  /** Returns the first and the last name: many pages leave out initials in some places. */
  private static String key(String name) {
    String folded = TextFolding.fold(name);
    int first = folded.indexOf(' ');
    return first < 0
        ? folded
        : folded.substring(0, first) + folded.substring(folded.lastIndexOf(' '));
  }
}
