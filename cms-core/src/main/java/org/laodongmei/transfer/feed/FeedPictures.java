package org.laodongmei.transfer.feed;

import org.jsoup.nodes.Element;
import org.laodongmei.media.Assets;
import org.laodongmei.media.Note;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.remote.RemoteFiles;
import org.laodongmei.media.remote.UnreachablePicture;
import org.laodongmei.transfer.arrival.Arrivals;
import org.laodongmei.transfer.arrival.Arrivals.Arrival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures of one fetch of a feed, each asked for once ever; bounded in number. */
final class FeedPictures {

    private static final String ORIGIN = "feed pictures";
    private static final int MOST = 60;
    private static final long LARGEST = 30_000_000;

    private final Assets assets;
    private final RemoteFiles remote;
    private final Arrivals arrivals;
    private final Map<String, Optional<String>> seen = new HashMap<>();
    private int left = MOST;

    FeedPictures(Assets assets, RemoteFiles remote, Arrivals arrivals) {
        this.assets = assets;
        this.remote = remote;
        this.arrivals = arrivals;
    }

    /** Whether it is a picture of the web and not one that only counts readers. */
    static boolean isOne(Element image, String address) {
        return address.startsWith("http")
                && !image.attr("width").matches("[01]")
                && !image.attr("height").matches("[01]");
    }

    /** The asset of a picture; empty if it cannot be had. */
    Optional<String> bring(String address) {
        return address.startsWith("http")
                ? seen.computeIfAbsent(address, this::find)
                : Optional.empty();
    }

    private Optional<String> find(String address) {
        Arrival known = arrivals.of(ORIGIN, List.of(address)).get(address);
        if (known != null && assets.find(known.target()).isPresent()) {
            return Optional.of(known.target());
        }
        if (left-- <= 0) {
            return Optional.empty();
        }
        try {
            Path file = Files.createTempFile("feed", "");
            try {
                remote.fetch(address, Map.of(), file, LARGEST);
                String path = address.replaceAll("[?#].*", "");
                String name = path.substring(path.lastIndexOf('/') + 1);
                String sha256 =
                        assets.add(file, name.length() > 120 ? "feed.jpg" : name, Note.NONE)
                                .sha256();
                arrivals.put(ORIGIN, List.of(new Arrival(address, sha256, 0, "")));
                return Optional.of(sha256);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UnreachablePicture | UnusableMedia e) {
            // A text without its picture is still one.
            return Optional.empty();
        }
    }
}
