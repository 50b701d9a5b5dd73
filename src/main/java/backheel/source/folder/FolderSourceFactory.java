package backheel.source.folder;

import backheel.source.Source;
import backheel.source.SourceFactory;
import java.util.Optional;

/** The factory of watched folders, which have an interval of their own. */
record FolderSourceFactory() implements SourceFactory {
  @Override
  public String key() {
    return "folder";
  }

  @Override
  public Optional<String> check(String place) {
    return Optional.empty();
  }

  @Override
  public Source open(Settings settings, Services services) {
    return new FolderSource(
        services.data().resolve(settings.place()),
        settings.name(),
        services.clock(),
        services.client().workers());
  }
}
