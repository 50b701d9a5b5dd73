package backheel.testing.input;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Shapes of text that have made readers slow, or that might: each of any length. */
public final class Shapes {

  private static final Map<String, IntFunction<String>> TEXTS = texts();
  private static final Map<String, IntFunction<String>> MARKUP = markup();

  private Shapes() {}

  /** Shapes of text, by name; each makes about so many characters. */
  public static Map<String, IntFunction<String>> ofText() {
    return TEXTS;
  }

  /** Shapes of markup. */
  public static Map<String, IntFunction<String>> ofMarkup() {
    return MARKUP;
  }

  private static Map<String, IntFunction<String>> texts() {
    var all = new LinkedHashMap<String, IntFunction<String>>();
    // One sign, one word, over and over.
    row(all, "digits", "7");
    row(all, "blanks between words", "b                    ");
    row(all, "one letter under ten accents", "e" + "\u0301".repeat(10));
    row(all, "accents alone", "\u0301");
    row(all, "accents of two classes", "\u0301\u0316");
    row(all, "accents of many classes", "\u0338\u0316\u0334\u0345\u0301\u031b");
    row(all, "hard blanks", "\u00a0");
    row(all, "dots", ".");
    row(all, "dots apart", ". ");
    row(all, "commas", ",");
    row(all, "words and commas", "b, ");
    row(all, "one letter", "m");
    row(all, "long words", "m".repeat(63) + " ");
    row(all, "very long words", "M" + "m".repeat(4000) + " ");
    row(all, "open brackets", "(");
    row(all, "brackets", "(b) ");
    row(all, "bracket never closed", "(b b ");
    row(all, "square brackets", "[[[[");
    row(all, "lines of one letter", "b\n");
    row(all, "empty lines", "\n");
    row(all, "empty lines with blanks", "\n \n\t\n");
    row(all, "short paragraphs", "Eight nine ten eleven twelve thirteen.\n\n");
    row(all, "tabs", "b\tm\t");
    row(all, "pipes", " | ");
    row(all, "hyphens apart", " - ");
    row(all, "dashes apart", "– ");
    row(all, "exclamations", "!? ");
    row(all, "zero bytes", "\0b");
    row(all, "half a pair", "\ud83c");
    row(all, "faces", "😎");
    row(all, "invisible joiners", "\u200d");
    row(all, "turned around", "\u202e");
    // Quotation marks.
    row(all, "straight quotes", "\"b ");
    row(all, "open quotes", "“");
    row(all, "open quotes of speech", "“she said ");
    row(all, "open quotes by paragraph", "“We will go on with this until it is over\n\n");
    row(all, "guillemets", "« b ");
    row(all, "guillemets with commas", "« nous irons, dit-on, ");
    row(all, "apostrophes", "'b ");
    row(all, "single quotes left open", " ‘bcd");
    row(all, "single quotes closed", " ‘It was a good day out,’ ");
    row(all, "two apostrophes", "''b ");
    row(all, "quotes and a speaker", "“We were better,” said Hakimi. ");
    row(all, "quotes by a role", "“We were better,” said the left-back. ");
    row(all, "quotes by whom nobody names", "“We were better today,” the professor said. ");
    row(all, "quotes by she", "“We were better than they,” she said. ");
    row(all, "quotes in one sentence", "“we were better by far” and ");
    row(all, "quotes in quotes", "“b " + "‘m \"n ");
    row(all, "quotes closed thrice", "”’\" ");
    row(all, "Arabic speech", "وقال أشرف حكيمي: «نحن سعداء جدا بهذا». ");
    // Names.
    row(all, "capitalised", "Mo ");
    row(all, "capitals", "M");
    row(all, "a known name", "Achraf Hakimi ");
    row(all, "capitals and hyphens", "Mo-Ne-");
    row(all, "names joined", "Mo Ne and ");
    row(all, "initials", "M. N. ");
    row(all, "addressed", "Mr Mo Mrs Ne ");
    row(all, "FC", "FC ");
    row(all, "FC and a town", "FC Roma FC Milan and ");
    row(all, "towns joined", "Roma and Milan and ");
    row(all, "countries", "Ghana Peru ");
    row(all, "of the", "in the ");
    row(all, "who", ", whose ");
    row(all, "speech verbs", "said she told that ");
    row(all, "pronouns", "she told them that he knew it was her, ");
    row(all, "roles", "the coach of the club ");
    many(all, "names all different", i -> i, "%s Osman said. ");
    many(all, "full names all different", i -> i, "Karim %s was there and ");
    many(all, "names with speech", i -> i, "“We were better today,” said Karim %s. ");
    many(all, "titles all different", i -> i, "Mrs %s and ");
    many(all, "names by ages", i -> i, "Karim %s, 24, ran. ");
    // Matches.
    row(all, "scores", "2-1 ");
    row(all, "digits and hyphens", "2-");
    row(all, "sides and score", "Spain 2-1 Japan ");
    row(all, "sides and score by line", "Spain 2-1 Japan\n");
    row(all, "verbs of winning", "Spain won and ");
    row(all, "sides that beat", "Spain beat Japan 2-1 and ");
    row(all, "sides that beat, by sentence", "Spain beat Japan 2-1 on Sunday in the final. ");
    row(all, "sides apart from verbs", "Spain Japan won ");
    row(all, "sides to meet", "Spain will face Japan on Sunday. ");
    row(all, "face", "face ");
    row(all, "days", "14 June 2023 ");
    row(all, "weekdays", "on Sunday ");
    row(all, "slashes", "3/4/");
    row(all, "minutes", "45+1' ");
    row(all, "goals by minute", "Spain 1-0 Japan: Hakimi scored (57') ");
    row(all, "labels of goals", "Goals: Hakimi 57, Hakimi 58\n");
    row(all, "penalties", "penalty for ");
    row(all, "finals", "semi-final ");
    row(all, "versus", " vs ");
    row(all, "asides", "Hakimi, who scored in the 57th minute, ");
    row(all, "grounds", "stade de ");
    row(all, "ages", "the 24-year-old ");
    row(all, "Arabic scores", "فاز المغرب على إسبانيا بهدفين دون رد ");
    row(all, "Arabic goals", "بهدف ");
    many(all, "far days", i -> i % 28 + 1, "Spain 2-1 Japan on the ground of %s ");
    many(all, "scores all different", i -> i, "Spain 2-1 Japan in %s. ");
    // Labels, links and the like.
    row(all, "labels", "M: b ");
    row(all, "interview", "\nQ: b m n o p q r s t\nA: We think that it was so\n");
    row(all, "interview shouted", "\nHAKIMI: We think that it was so\nHOST: Why is that so\n");
    row(all, "at signs", "b@");
    row(all, "addresses", "https://b.test/ ");
    row(all, "stamps", "updated h h h h h h h h h h y ");
    row(all, "shouting", "EXCLUSIVE ");
    row(all, "live", "Live: ");
    row(all, "amended", "This piece was updated on ");
    row(all, "agency", "(dpa) - ");
    row(all, "tags of words", "#b ");
    row(all, "bullets", "• b\n");
    row(all, "signatures", "— Hakimi\n");
    row(all, "entities", "&lt;");
    row(all, "ampersands", "&");
    row(all, "smaller than", "<");
    // Writings.
    row(all, "Arabic names", "وقال أشرف حكيمي ");
    row(all, "Arabic letter", "و");
    row(all, "Arabic article", "ال");
    row(all, "Han", "教练");
    row(all, "Han reporter", "本报讯 ");
    row(all, "Kana", "サッカーの");
    row(all, "Hangul", "축구 ");
    row(all, "Thai", "ฟุตบอล");
    row(all, "Devanagari", "फुटबॉल ");
    row(all, "Greek", "Ποδόσφαιρο ");
    row(all, "Hebrew", "כדורגל ");
    row(all, "Cyrillic", "Сборная России ");
    row(all, "Georgian", "ფეხბურთი ");
    row(all, "German nouns", "Der Trainer des Vereins ");
    row(all, "mathematical letters", "𝐆𝐨𝐚𝐥 ");
    row(all, "full width", "Ｇｏａｌ ");
    row(all, "look-alikes", "Наkimi ");
    row(all, "one look-alike word", "аa");
    row(all, "digits for letters", "m3ssi ");
    row(all, "one word of letters and digits", "m0");
    row(all, "ligatures", "ﷺ");
    row(all, "small sigma", "ΣΑΣ ");
    // Mixtures.
    row(all, "two letters", "bM");
    row(all, "word and quote", "b\"");
    row(all, "dash and digit", "–1");
    row(all, "colon and quote", "M: “b” ");
    row(all, "brackets in quotes", "“(b” ");
    row(all, "all at once", "“Spain 2-1 Japan,” said Hakimi, who won on Sunday (57'). ");
    row(all, "names and scores and days", "Hakimi 2-1 14 June Spain final Japan ");
    row(all, "a long sentence", "and then they went on to play with the ball for Spain ");
    row(all, "unfinished", "b – “Mo ‘ne (2-");
    many(all, "words all different", i -> i, "%s ");
    many(all, "quotes all different", i -> i, "“We were %s today,” said Hakimi. ");
    all.put(
        "one quote as long as the text",
        n -> "“" + "we go on and on ".repeat(n / 16) + "” he said");
    all.put("a word, then blanks", n -> "Hakimi" + " ".repeat(n) + "said");
    all.put("a line, then its like", n -> "m".repeat(n / 2) + "b. " + "m".repeat(n / 2));
    all.put("half letters, half lines", n -> "m".repeat(n / 2) + "b\n".repeat(n / 4));
    all.put(
        "one name, then pronouns",
        n -> "Karim Osman came. " + "“We will go on,” he said. ".repeat(n / 25));
    all.put(
        "many names, then pronouns",
        n ->
            numbered(n / 2, i -> i, "Karim %s came. ")
                + "“We will go on with it,” he said. ".repeat(n / 68));
    all.put(
        "many names, then roles",
        n ->
            numbered(n / 2, i -> i, "Professor Karim %s came. ")
                + "“We will go on with it,” the senator said. ".repeat(n / 86));
    return all;
  }

  private static Map<String, IntFunction<String>> markup() {
    var all = new LinkedHashMap<String, IntFunction<String>>();
    row(all, "bold", "<b>b</b> ");
    row(all, "divs never closed", "<div>");
    row(all, "divs and paragraphs", "<div><p>b m n o p q r");
    row(all, "divs by the name of articles", "<div class=article-body>b ");
    row(all, "divs by the name of dates", "<div class=date>");
    row(all, "divs by the name of authors", "<div class=author>Mo Ne ");
    row(all, "names of authors", "<i itemprop=author><i itemprop=name>");
    row(all, "spans", "<span class=m>y</span>");
    row(all, "spans never closed", "<span>");
    row(all, "bold and italic crossed", "<b><i></b></i>");
    row(all, "paragraphs", "<p>Eight nine ten eleven twelve thirteen fourteen fifteen.</p>");
    row(all, "links", "<a href=/m-n-o-p>Some words of a link</a> ");
    row(all, "links never closed", "<a href=/m>");
    row(all, "items", "<li>b</li>");
    row(all, "lists in lists", "<ul><li>");
    row(all, "tables in tables", "<table><tr><td>");
    row(all, "rows", "<tr><td>b<td>m");
    row(all, "a table's rows", "<table><tr><td>b<td>m</table>");
    row(all, "comments", "<!-- b -->");
    row(all, "comments never closed", "<!-- ");
    row(all, "breaks", "b<br>");
    row(all, "breaks after comments", "<!-- b --><br>b m n ");
    row(all, "pictures", "<img src=/m.png>");
    row(all, "pictures and captions", "<p><img src=/m.png></p><p>A caption of the picture</p>");
    row(all, "scripts", "<script>b</script>");
    row(all, "scripts never closed", "<script>b ");
    row(all, "attributes", "<p b m n o p q>");
    row(all, "classes", "<p class='article-body share-box meta-date'>b</p>");
    row(all, "styles", "<p style='display: block'>b</p>");
    row(
        all,
        "descriptions",
        "<script type='application/ld+json'>"
            + "{\"@type\":\"NewsArticle\",\"headline\":\"b\",\"author\":{\"name\":\"Mo Ne\"}}</script>");
    row(all, "metas", "<meta property='og:title' content='b'>");
    row(all, "metas of dates", "<meta name=date content='14 June 2023'>");
    row(all, "headings", "<h1>These are the words</h1>");
    row(all, "headings of all ranks", "<h2>These are</h2><h3>the words</h3>");
    row(all, "times", "<time datetime=2023-06-14>b</time>");
    row(all, "dates by name", "<p class=date>14 June 2023</p>");
    row(all, "bylines", "<p class=byline>By Mo Ne</p>");
    row(all, "authors by address", "<a href=/author/mo>Mo Ne</a>");
    row(all, "quotations", "<blockquote><p>b m n o p q r s t.</p></blockquote>");
    row(all, "quotations in quotations", "<blockquote>b ");
    row(all, "entities in markup", "<p>&amp;lt;&#x41;");
    row(all, "drawings", "<svg><g>");
    row(all, "forms", "<form><input><select><option>b");
    row(all, "frames", "<frameset><frame>");
    row(all, "templates", "<template><p>b");
    row(all, "formulas", "<math><mi>b");
    row(all, "own elements", "<m-n><o-p>b");
    row(all, "open tags", "<b");
    row(all, "closed tags", "</p></div>");
    row(all, "font", "<font color=red><p>b");
    row(all, "nobr", "<nobr><button>");
    row(all, "menus", "<nav>b</nav>");
    row(all, "menus never closed", "<nav>b");
    row(all, "feet never closed", "<footer>b");
    row(all, "texts beside articles", "<article><p>Eight nine ten eleven.</p></article>");
    all.put("one huge attribute", n -> "<p class='" + "m-n ".repeat(n / 4) + "'>b</p>");
    all.put("one huge address", n -> "<a href='/" + "m-".repeat(n / 2) + "'>b</a>");
    all.put("one huge style", n -> "<p style='" + "top: 1; ".repeat(n / 8) + "'>b</p>");
    all.put("one huge title", n -> "<title>" + "b - m | ".repeat(n / 8) + "</title><p>b</p>");
    all.put("one huge heading", n -> "<h1>" + "b m ".repeat(n / 4) + "</h1><p>b</p>");
    all.put("one huge time", n -> "<time datetime='" + "1-".repeat(n / 2) + "'>b</time>");
    all.put("one huge date", n -> "<p class=date>" + "1/2/".repeat(n / 4) + "</p>");
    all.put("one huge author", n -> "<p class=author>" + "Mo ".repeat(n / 3) + "</p>");
    all.put("nested dates around a text", n -> "<div class=date>".repeat(400) + "b ".repeat(n / 2));
    all.put(
        "description in description",
        n -> description("{\"@graph\":".repeat(n / 22) + "1" + "}".repeat(n / 22)));
    all.put("lists in a description", n -> description("[".repeat(n / 2) + "]".repeat(n / 2)));
    all.put(
        "types in a description",
        n -> description("{\"@type\":".repeat(n / 20) + "1" + "}".repeat(n / 20)));
    all.put(
        "text in a description",
        n ->
            description(
                "{\"@type\":\"NewsArticle\",\"articleBody\":\""
                    + "b &amp; ".repeat(n / 8)
                    + "\"}"));
    all.put("names of tags all different", n -> numbered(n, i -> i, "<%s>b "));
    all.put(
        "names of attributes all different", n -> "<p " + numbered(n, i -> i, "%s=1 ") + ">b</p>");
    all.put("lines in one container", n -> "<article>" + "b m n<br>".repeat(n / 9));
    all.put(
        "containers around lines",
        n -> "<div class=article-body>b m<br>".repeat(30) + "<li>b m n o</li>".repeat(n / 16));
    all.put(
        "a standfirst, then its like",
        n ->
            "<h1>These are the words</h1><p>"
                + "m".repeat(n / 2)
                + " b m n o p q r s.</p><article><p>"
                + "m".repeat(n / 2)
                + "</p></article>");
    return all;
  }

  private static String description(String json) {
    return "<script type='application/ld+json'>" + json + "</script><p>Eight nine ten eleven.</p>";
  }

  private static void row(Map<String, IntFunction<String>> all, String name, String piece) {
    all.put(name, n -> piece.repeat(n / piece.length() + 1));
  }

  private static void many(
      Map<String, IntFunction<String>> all, String name, IntUnaryOperator number, String piece) {
    all.put(name, n -> numbered(n, number, piece));
  }

  /** The piece again and again, each time with another word in it. */
  private static String numbered(int length, IntUnaryOperator number, String piece) {
    var text = new StringBuilder(length + 40);
    var parts = piece.split("%s", -1);
    for (var i = 0; text.length() < length; i++) {
      text.append(parts[0]).append(word(number.applyAsInt(i))).append(parts[1]);
    }
    return text.toString();
  }

  /** A word of its own for every number: Babo, Babu, Bada. */
  private static String word(int number) {
    var letters = "bdfgklmnprstvz";
    var word = new StringBuilder();
    var left = number + 14 * 14;
    while (left > 0) {
      word.append(letters.charAt(left % 14)).append("aeiou".charAt(left % 5));
      left /= 14;
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
