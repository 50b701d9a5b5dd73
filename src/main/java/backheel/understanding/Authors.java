package backheel.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds who wrote an article: people, neither outlets nor addresses nor accounts. */
final class Authors {
  private static final int MOST = 8;
  private static final Pattern BY =
      Pattern.compile(
          "(?iu)^(written by|posted by|reported by|story by|article by|author|by|von|par|por|di|door|av|от|автор|текст|بقلم|كتب)\\s*:?\\s+");
  private static final Pattern AND =
      Pattern.compile("(?iu)\\s*(?:[,;|/•·]|\\s(?:and|und|et|y|e|en|och|og|и|&|with)\\s)\\s*");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iu)https?:|www\\.|@|\\d|\\b(staff|editor|editors|editorial|redaktion|redaction|redacción|redação|redazione|redactie|newsroom|team|desk|agency|agencies|agencias|news|press|online|admin|administrator|webmaster|guest|contributor|contributors|correspondent|service|services|media|reuters|afp|dpa|ap|ansa|efe|associated press|author|email|reporter|wire|published|updated|posted)\\b");
  private static final Set<String> ROLES =
      Set.of("author", "byline", "autor", "auteur", "autore", "writer", "vcard", "contributor");

  private Authors() {}

  static List<String> of(Document page, JsonLd jsonLd, Metas metas, String outlet) {
    List<List<String>> sources = new ArrayList<>();
    sources.add(jsonLd.names("author", /* peopleOnly= */ true));
    sources.add(metas.all("author"));
    sources.add(metas.all("article:author"));
    sources.add(metas.all("parsely-author"));
    sources.add(metas.all("dc.creator"));
    sources.add(metas.all("dcterms.creator"));
    sources.add(metas.all("sailthru.author"));
    sources.add(metas.all("citation_author"));
    sources.add(texts(page, "[itemprop=author] [itemprop=name]"));
    sources.add(texts(page, "[rel=author], [itemprop=author]"));
    sources.add(named(page));
    for (List<String> source : sources) {
      List<String> people = people(source, outlet);
      if (!people.isEmpty()) {
        return people;
      }
    }
    return List.of();
  }

  /** The people among these bylines, each once. */
  static List<String> people(List<String> bylines, String outlet) {
    Set<String> people = new LinkedHashSet<>();
    for (String byline : bylines) {
      for (String part : AND.split(BY.matcher(Words.tidy(byline)).replaceFirst(""), -1)) {
        String name = BY.matcher(part.strip()).replaceFirst("");
        if (isPerson(name, outlet)) {
          people.add(proper(name));
        }
      }
    }
    return people.stream().limit(MOST).toList();
  }

  private static boolean isPerson(String name, String outlet) {
    int words = Words.count(name);
    return words >= 1
        && words <= 5
        && name.length() >= 4
        && name.length() <= 50
        && !NO_NAME.matcher(name).find()
        && !name.equalsIgnoreCase(outlet)
        && (words > 1 || Character.isUpperCase(name.charAt(0)));
  }

  /** Names shouted in capitals are lowered. */
  private static String proper(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.equals(name.toLowerCase(Locale.ROOT))) {
      return name;
    }
    var proper = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      proper.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return proper.toString();
  }

  private static List<String> texts(Document page, String query) {
    return page.select(query).stream()
        .map(Element::text)
        .filter(t -> t.length() < 120)
        .distinct()
        .limit(3)
        .toList();
  }

  private static List<String> named(Document page) {
    List<String> found = new ArrayList<>();
    for (Element element : page.body().getAllElements()) {
      String names = element.className() + " " + element.id();
      if (names.length() > 1 && isRole(names)) {
        String text = element.text();
        if (text.length() > 3 && text.length() < 90 && !people(List.of(text), "").isEmpty()) {
          found.add(text);
          return found;
        }
      }
    }
    return found;
  }

  private static boolean isRole(String names) {
    for (String part : names.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (ROLES.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
