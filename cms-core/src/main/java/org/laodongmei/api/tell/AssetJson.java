package org.laodongmei.api.tell;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.Asset;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Stored files with everything that is made from them, as they are told. */
public final class AssetJson {

    private static final double MILLIS = 1000.0;

    private final Edition edition;

    public AssetJson(Edition edition) {
        this.edition = edition;
    }

    /** The file of that SHA-256; null when pages may not show it. */
    public @Nullable Map<String, @Nullable Object> of(@Nullable String sha256) {
        return edition.asset(sha256).map(this::of).orElse(null);
    }

    /**
     * The file of that SHA-256, where an entry shows it.
     *
     * @param mayRead which entries count
     */
    public Optional<Map<String, @Nullable Object>> shown(String sha256, Predicate<Item> mayRead) {
        return edition.asset(sha256).filter(_ -> isShown(sha256, mayRead)).map(this::of);
    }

    private boolean isShown(String sha256, Predicate<Item> mayRead) {
        String target = "asset:" + sha256;
        return edition.catalog().site().items().stream()
                .filter(item ->
                        item.entry().targets().contains(target)
                                || Objects.equals(item.coverAsset(), sha256))
                .anyMatch(mayRead);
    }

    /** A picture in its place, where other words may go with it; null when it is not there. */
    @Nullable Map<String, @Nullable Object> inPlace(Map<?, ?> image) {
        Map<String, @Nullable Object> told = of(text(image, "asset"));
        if (told != null) {
            for (String word : List.of("alt", "caption", "credit")) {
                if (!text(image, word).isEmpty()) {
                    told.put(word, text(image, word));
                }
            }
        }
        return told;
    }

    private static String text(Map<?, ?> image, String name) {
        Object value = image.get(name);
        return value == null ? "" : value.toString();
    }

    /** A file. */
    public Map<String, @Nullable Object> of(Asset asset) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", asset.sha256());
        told.put("url", edition.absolute(asset.path()));
        told.put("name", asset.name());
        told.put("type", asset.type());
        told.put("bytes", asset.bytes());
        told.put("width", asset.width());
        told.put("height", asset.height());
        told.put(
                "duration",
                asset.duration().equals(Duration.ZERO)
                        ? null
                        : asset.duration().toMillis() / MILLIS);
        told.put("colour", asset.isPicture() ? asset.colour() : null);
        told.put(
                "focus",
                asset.isPicture() ? Map.of("x", asset.focusX(), "y", asset.focusY()) : null);
        told.put("alt", asset.alt());
        told.put("caption", asset.caption());
        told.put("credit", asset.credit());
        told.put(
                "poster",
                edition.asset(asset.poster())
                        .map(still -> edition.absolute(still.path()))
                        .orElse(null));
        told.put(
                "renditions",
                asset.renditions().stream().map(each -> rendition(asset, each)).toList());
        return told;
    }

    private Map<String, @Nullable Object> rendition(Asset asset, Asset.Rendition rendition) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("name", rendition.name());
        told.put("url", edition.absolute(asset.base() + rendition.file()));
        told.put("type", rendition.type());
        told.put("width", rendition.width());
        told.put("height", rendition.height());
        return told;
    }
}
