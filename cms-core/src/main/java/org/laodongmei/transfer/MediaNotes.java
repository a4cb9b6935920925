package org.laodongmei.transfer;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;
import org.laodongmei.media.Note;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.folder.Layout;
import org.laodongmei.transfer.read.NotTaken;
import org.laodongmei.transfer.read.Plain;
import org.laodongmei.transfer.read.TextFile;
import org.laodongmei.transfer.read.YamlText;
import org.laodongmei.transfer.write.MediaNames;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@code media/assets.yaml} says about files that they do not say themselves: name, credit and
 * focal point.
 */
final class MediaNotes {

    /** How many files one of the lists names; more make another list. */
    static final int IN_ONE = 4_000;

    private record Said(@Nullable String name, String credit, int focusX, int focusY) {}

    private final Layout layout;
    private final Findings findings;
    private final Map<Path, Said> said = new HashMap<>();

    MediaNotes(Layout layout, Findings findings) throws IOException {
        this.layout = layout;
        this.findings = findings;
        Path folder = layout.content().resolve("media");
        if (layout.style() == Layout.Style.OURS && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().matches("assets(-\\d+)?\\.yaml"))
                        .sorted()
                        .forEach(this::read);
            }
        }
    }

    private void read(Path list) {
        try {
            YamlText.read(TextFile.read(list).text(), 1, new HashMap<>())
                    .forEach((name, value) -> {
                        Path file = list.resolveSibling(name).normalize();
                        if (file.startsWith(layout.root()) && value instanceof Map<?, ?> map) {
                            String credit = Plain.text(map.get("credit"));
                            boolean focused =
                                    Plain.json(map.get("focus")) instanceof List<?> focus
                                            && focus.size() == 2
                                            && focus.stream().allMatch(Integer.class::isInstance);
                            List<?> focus =
                                    focused
                                            ? (List<?>) Plain.json(map.get("focus"))
                                            : List.of(-1, -1);
                            said.put(
                                    file,
                                    new Said(
                                            Plain.text(map.get("name")),
                                            credit == null ? "" : credit,
                                            (Integer) focus.get(0),
                                            (Integer) focus.get(1)));
                        }
                    });
        } catch (NotTaken e) {
            findings.refuse(layout.name(list), e);
        } catch (IOException | InvalidPathException e) {
            findings.refuse(layout.name(list), 0, "cannot be read");
        }
    }

    /** Every file that the lists name. */
    Set<Path> files() {
        return said.keySet();
    }

    /** Takes a file in, with what is said about it. */
    Asset add(Assets assets, Path file) throws UnusableMedia, IOException {
        Said more = said.get(file);
        String name = more == null || more.name() == null ? MediaNames.original(file) : more.name();
        Asset asset = assets.add(file, name, new Note(more == null ? "" : more.credit()));
        boolean moved =
                more != null
                        && asset.isPicture()
                        && isPercent(more.focusX())
                        && isPercent(more.focusY())
                        && (more.focusX() != asset.focusX() || more.focusY() != asset.focusY());
        return moved ? assets.setFocus(asset.sha256(), more.focusX(), more.focusY()) : asset;
    }

    private static boolean isPercent(int number) {
        return number >= 0 && number <= 100;
    }

    /** What a list says about an asset. */
    static Map<String, Object> of(Asset asset, String file) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (!file.equals(asset.sha256().substring(0, 8) + '-' + asset.name())) {
            map.put("name", asset.name());
        }
        if (!asset.credit().isEmpty()) {
            map.put("credit", asset.credit());
        }
        if (asset.isPicture()) {
            map.put("focus", new ArrayList<>(List.of(asset.focusX(), asset.focusY())));
        }
        return map;
    }
}
