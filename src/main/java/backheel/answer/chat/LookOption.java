package backheel.answer.chat;

import backheel.football.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The options of the message style, each in the words of four languages. */
enum LookOption {
  SHOW("show montrer mostrar عرض"),
  SHORT("short court courts corto cortos breve قصير"),
  FULL("full complet complets completo completos كامل"),
  OWN("own mine propre propio خاص"),
  TEMPLATE("template modèle plantilla قالب"),
  PREVIEW("preview test essai prueba تجربة"),
  PICTURE("picture pictures image images imagen foto صورة صور"),
  PREVIEWS("previews link links aperçu aperçus vista enlaces معاينة روابط"),
  OUTLETS("outlets sources médias medios fuentes مصادر وسائل"),
  SILENT("silent silence silencieux silencio silencioso صامت"),
  SPOILERS("spoilers spoiler resultados résultats حرق"),
  PUBLISH("publish publier publicar نشر"),
  OUTLET("outlet média medio وسيلة"),
  CARD("card carte tarjeta بطاقة"),
  ON("on yes oui sí si نعم"),
  OFF("off none no non aucune ninguna لا بدون");

  private static final Map<String, LookOption> BY_NAME = byName();

  private final String names;

  LookOption(String names) {
    this.names = names;
  }

  private static Map<String, LookOption> byName() {
    var all = new HashMap<String, LookOption>();
    for (var word : values()) {
      Arrays.stream(word.names.split(" ", -1))
          .forEach(name -> {
            all.put(name, word);
            all.putIfAbsent(Folding.fold(name), word);
          });
    }
    return Map.copyOf(all);
  }

  static Optional<LookOption> parse(String typed) {
    return Optional.ofNullable(BY_NAME.get(typed.toLowerCase(Locale.ROOT)))
        .or(() -> Optional.ofNullable(BY_NAME.get(Folding.fold(typed))));
  }

  /** Returns the word as used in button commands. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
