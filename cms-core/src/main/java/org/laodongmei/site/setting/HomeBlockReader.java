package org.laodongmei.site.setting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the blocks of the front page as {@link SiteSettingsReader} reads all else. */
final class HomeBlockReader {

    private final SiteSettingsReader reader;

    HomeBlockReader(SiteSettingsReader reader) {
        this.reader = reader;
    }

    List<HomeBlock> blocks(@Nullable Object value) {
        List<HomeBlock> blocks = new ArrayList<>();
        List<?> items = reader.items(value, "home");
        for (int i = 0; i < items.size(); i++) {
            String place = "home." + i;
            if (items.get(i) instanceof Map<?, ?> map) {
                HomeBlock block = block(map, place + ".");
                if (block != null) {
                    blocks.add(block);
                }
            } else {
                reader.problem(
                        place,
                        "home: '" + items.get(i) + "' is no block",
                        "“" + items.get(i) + "”不是首页板块。");
            }
        }
        return List.copyOf(blocks);
    }

    private @Nullable HomeBlock block(Map<?, ?> map, String place) {
        String kind = SiteSettingsReader.text(map, "block", "");
        return switch (kind) {
            case "lead" ->
                    new HomeBlock.Lead(
                            map.get("entry") == null ? null : map.get("entry").toString(),
                            SiteSettingsReader.texts(map.get("more")));
            case "topics" -> new HomeBlock.Topics(reader.title(map, place, "title", "专题"));
            case "wall" ->
                    new HomeBlock.Wall(
                            SiteSettingsReader.text(map, "kind", "profile"),
                            reader.title(map, place, "title", ""),
                            reader.title(map, place, "note", ""),
                            reader.number(map, place, "count", 60, 1, 200));
            case "lists" ->
                    new HomeBlock.Lists(
                            reader.sources(map.get("of"), place + "of"),
                            reader.number(map, place, "count", 6, 1, 30));
            case "album" -> new HomeBlock.Mosaic(reader.title(map, place, "title", "图集"));
            case "shelf" ->
                    new HomeBlock.Shelf(
                            SiteSettingsReader.text(map, "kind", "video"),
                            reader.title(map, place, "title", ""),
                            reader.number(map, place, "count", 4, 1, 12));
            case "figures" ->
                    new HomeBlock.Figures(
                            reader.title(map, place, "title", ""),
                            figures(map.get("items"), place + "items"));
            default -> {
                reader.problem(
                        place + "block",
                        "home: unknown block '" + kind + "'",
                        "没有“" + kind + "”这种板块。");
                yield null;
            }
        };
    }

    private List<HomeBlock.Figure> figures(@Nullable Object value, String place) {
        List<HomeBlock.Figure> figures = new ArrayList<>();
        List<?> items = reader.items(value, place);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Map<?, ?> map) {
                String at = place + "." + i + ".";
                figures.add(
                        new HomeBlock.Figure(
                                reader.title(map, at, "value", ""),
                                reader.title(map, at, "unit", ""),
                                reader.title(map, at, "label", ""),
                                SiteSettingsReader.text(map, "link", "")));
            }
        }
        return List.copyOf(figures);
    }
}
