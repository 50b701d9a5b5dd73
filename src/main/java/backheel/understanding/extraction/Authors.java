package backheel.understanding.extraction;

import backheel.understanding.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds who wrote an article: people, neither outlets nor addresses nor accounts. */
public final class Authors {
  private static final int MOST = 8;
  private static final int ABOVE = 3;
  private static final int BELOW = 20;
  private static final Pattern BY =
      Pattern.compile(
          "(?iu)^(written by|posted by|reported by|story by|article by|author|by|von|par|por|di|door|av|от|автор|текст|بقلم|كتب)\\s*:?\\s+");
  private static final Pattern AND =
      Pattern.compile(
          "(?iu)\\s*(?:[,;|/•·\\n]|\\s[-–—]\\s.*$|\\s(?:and|und|et|y|e|en|och|og|и|&|with)\\s)\\s*");

  /** Dates that follow a name on its line. */
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "(?iu)\\s+(?:(?:on|am|le|el|il|em) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|veröffentlicht|published|updated|posted|\\d).*$");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iu)https?:|www\\.|@|\\d|\\b(staff|editor|editors|editorial|redaktion|redaction|redacción|redação|redazione|redactie|newsroom|team|desk|agency|agencies|agencias|news|press|online|admin|administrator|webmaster|guest|contributor|contributors|correspondent|service|services|media|reuters|afp|dpa|ap|ansa|efe|associated press|author|email|reporter|wire|published|updated|posted|twitter|facebook|instagram|share|home|about|menu|search|blog|website|says|view|all posts|read|follow|required|marketing|business|comments?|category|tags?)\\b|[(){}<>:]");
  private static final Set<String> ROLES =
      Set.of("author", "byline", "autor", "auteur", "autore", "writer", "vcard", "contributor");

  private Authors() {}

  static List<String> of(
      Document page, JsonLd jsonLd, Metas metas, String outlet, List<String> bylines) {
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
    sources.add(bylines);
    sources.add(named(page));
    sources.add(
        texts(
            page,
            "a[href*=/author/], a[href*=/authors/], a[href*=/autor/], a[href*=/auteur/], a[href*=/profile/]"));
    for (List<String> source : sources) {
      List<String> people = people(source, outlet);
      if (!people.isEmpty()) {
        return people;
      }
    }
    return penName(sources.get(0), sources.get(1), outlet);
  }

  /** What the page itself declares to be its author, in a single word of small letters. */
  private static List<String> penName(List<String> declared, List<String> meta, String outlet) {
    return Stream.concat(declared.stream(), meta.stream())
        .filter(
            name -> Words.count(name) == 1 && name.length() >= 3 && !NO_NAME.matcher(name).find())
        .filter(name -> !letters(name).equals(letters(outlet)))
        .limit(1)
        .toList();
  }

  /** The lines just below or above the title that begin as bylines do. */
  static List<String> bylines(List<Line> lines, String title) {
    for (int i = 0; i < lines.size(); i++) {
      if (Titles.same(lines.get(i).text(), title)) {
        return lines.subList(Math.max(0, i - ABOVE), Math.min(lines.size(), i + BELOW)).stream()
            .flatMap(line -> Stream.of(line.text().split(" \\| ", -1)))
            .filter(text -> text.length() < 100 && BY.matcher(text).find())
            .filter(text -> !people(List.of(text), "").isEmpty())
            .limit(1)
            .toList();
      }
    }
    return List.of();
  }

  /** The people among these bylines, each once. */
  public static List<String> people(List<String> bylines, String outlet) {
    Set<String> people = new LinkedHashSet<>();
    for (String byline : bylines) {
      for (String part : AND.split(nameOnly(byline), -1)) {
        String name = BY.matcher(part.strip()).replaceFirst("");
        if (isPerson(name, outlet)) {
          people.add(proper(name));
        }
      }
    }
    return people.stream().limit(MOST).toList();
  }

  private static String nameOnly(String byline) {
    return AFTER_NAME.matcher(BY.matcher(Words.tidy(byline)).replaceFirst("")).replaceFirst("");
  }

  private static boolean isPerson(String name, String outlet) {
    int words = Words.count(name);
    return words >= 1
        && words <= 5
        && name.length() >= 4
        && name.length() <= 50
        && !NO_NAME.matcher(name).find()
        && !letters(name).equals(letters(outlet))
        && (words > 1 || Character.isUpperCase(name.charAt(0)));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
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

  /** The first element named after authors that holds people and is not about a comment. */
  private static List<String> named(Document page) {
    for (Element element : page.body().getAllElements()) {
      String names = element.className() + " " + element.id();
      if (names.length() > 1 && isRole(names) && !isComment(element)) {
        List<String> texts = parts(element);
        if (!people(texts, "").isEmpty()) {
          return texts;
        }
      }
    }
    return List.of();
  }

  private static boolean isComment(Element element) {
    return element.closest("[class*=comment], [id*=comment], form, aside, footer") != null;
  }

  /** The element's text, or that of its parts when it holds several short ones. */
  private static List<String> parts(Element element) {
    String text = element.text();
    if (text.length() < 4 || text.length() > 200) {
      return List.of();
    }
    if (Words.count(text) <= 5 || BY.matcher(text).find() || AND.matcher(text).find()) {
      return text.length() < 90 ? List.of(text) : List.of();
    }
    return element.getAllElements().stream()
        .filter(e -> e.childrenSize() == 0)
        .map(Element::text)
        .filter(t -> t.length() > 3 && t.indexOf(' ') > 0)
        .limit(MOST)
        .toList();
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
