package backheel.understanding.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What in a headline baits rather than tells: each sign has a weight and a plain reason. */
final class Clickbait {
  private static final List<Sign> SIGNS =
      List.of(
          sign(
              0.5,
              "promises what you will not believe",
              "you won['’]t believe|you['’]ll never guess|vous n['’]allez pas (en revenir|y croire)|no (vas a|lo vas a) creer|no creerás|du wirst nicht glauben|non (ci )?crederai|você não vai acreditar|لن تصدق|не поверите"),
          sign(
              0.45,
              "cries out",
              "\\b(shocking|unbelievable|jaw[- ]dropping|insane|mind[- ]blowing|stunned|bombshell|choquant|incroyable|impactante|increíble|unglaublich|schockierend|incredibile|chocante|inacreditável)\\b|صادم|لا يصدق|шок"),
          sign(
              0.35,
              "holds back what happened",
              "\\b(what (really|actually)? ?(happened|said)|really said|this is (why|what|how)|here['’]s (why|what|how)|the reason why|what happened next|find out|voici (pourquoi|ce que)|la raison|esto es lo que|la razón|por esto|das ist der grund|ecco (perché|cosa)|veja o que|descubra)\\b|هذا ما|إليك"),
          sign(
              0.3,
              "promises a secret",
              "\\b(secret|secrets|behind the scenes|revealed|exposed|truth about|coulisses|révélation|al descubierto|revelado|secreto|geheimnis|segreto|segredo)\\b|خلف الكواليس|سر "),
          sign(
              0.25,
              "counts things",
              "^\\W*(top )?\\d{1,2} (things|reasons|times|facts|players who|ways|signs|photos|moments|choses|raisons|cosas|razones|dinge|gründe|cose|motivi|coisas|motivos)\\b"),
          sign(
              0.2,
              "is addressed to you",
              "\\b(you need to|you must|you should|try not to|wait (un)?till|don['’]t miss)\\b"),
          sign(
              0.2,
              "advertises a video or pictures",
              "\\((video|vidéo|vídeo|watch|photos?|pics?)\\)|\\b(must[- ]see|gone viral|goes viral|breaks the internet)\\b"),
          sign(0.25, "shouts with punctuation", "[!?]{2,}|!$"),
          sign(0.2, "breaks off", "(\\.\\.\\.|…)\\s*$"),
          sign(0.15, "asks instead of telling", "\\?$"));
  private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{5,}\\b");

  private Clickbait() {}

  private record Sign(double weight, String reason, Pattern pattern) {}

  /**
   * How much of it is bait.
   *
   * @param value from 0 to 1
   */
  record Verdict(double value, List<String> reasons) {}

  static Verdict of(String title) {
    double sober = 1;
    List<String> reasons = new ArrayList<>();
    for (Sign sign : SIGNS) {
      if (sign.pattern.matcher(title).find()) {
        sober *= 1 - sign.weight;
        reasons.add("the headline " + sign.reason);
      }
    }
    boolean allCapitals = title.equals(title.toUpperCase(Locale.ROOT));
    if (!allCapitals && SHOUTED.matcher(title).results().count() >= 2) {
      sober *= 0.75;
      reasons.add("the headline shouts in capitals");
    }
    return new Verdict(Math.round((1 - sober) * 100) / 100.0, reasons);
  }

  private static Sign sign(double weight, String reason, String pattern) {
    return new Sign(
        weight,
        reason,
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
  }
}
