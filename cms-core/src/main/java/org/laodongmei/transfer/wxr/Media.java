package org.laodongmei.transfer.wxr;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;
import org.laodongmei.media.Note;
import org.laodongmei.media.UnusableMedia;
import org.laodongmei.media.remote.RemoteFiles;
import org.laodongmei.media.remote.UnreachablePicture;
import org.laodongmei.media.remote.UnreachablePicture.Reason;
import org.laodongmei.transfer.arrival.Arrivals;
import org.laodongmei.transfer.arrival.Arrivals.Arrival;
import org.laodongmei.transfer.folder.Findings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Files of the other site: those that were taken once are not asked for again, the rest come from a
 * copy of its folder of uploads, or from their addresses.
 */
final class Media {

    private static final String ORIGIN = "wordpress files";
    private static final String UPLOADS = "/wp-content/uploads/";
    private static final long LARGEST = Assets.LARGEST;

    /** A host that failed so often in a row is asked no more. */
    private static final int PATIENCE = 12;

    private final Places places;
    private final Assets assets;
    private final RemoteFiles remote;
    private final Arrivals arrivals;
    private final @Nullable Path folder;
    private final Findings findings;
    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private final Map<String, String> originals = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();

    Media(
            Places places,
            Assets assets,
            RemoteFiles remote,
            Arrivals arrivals,
            @Nullable Path folder,
            Findings findings) {
        this.places = places;
        this.assets = assets;
        this.remote = remote;
        this.arrivals = arrivals;
        this.folder = folder;
        this.findings = findings;
    }

    /** Those of some files that are to be taken yet. */
    List<String> missing(Collection<String> files) {
        Map<String, Arrival> known = arrivals.of(ORIGIN, files);
        List<String> targets = known.values().stream().map(Arrival::target).distinct().toList();
        Map<String, Asset> there = assets.find(targets);
        List<String> missing = new ArrayList<>();
        for (String file : files) {
            Arrival arrival = known.get(file);
            if (arrival != null && there.containsKey(arrival.target())) {
                put(file, arrival.target());
            } else {
                missing.add(file);
            }
        }
        return missing;
    }

    /** Takes files in, and says of each that cannot be why. */
    void take(List<String> files) {
        for (String file : files) {
            try {
                Asset asset = add(file);
                put(file, asset.sha256());
                arrivals.put(ORIGIN, List.of(new Arrival(file, asset.sha256(), 0, "")));
            } catch (UnusableMedia e) {
                findings.refuse(file, 0, e.en());
            } catch (UnreachablePicture e) {
                findings.refuse(file, 0, reason(e.reason()));
            } catch (IOException e) {
                findings.refuse(file, 0, "cannot be read");
            }
        }
    }

    /** What a file of any size is known by. */
    private void put(String file, String sha256) {
        taken.put(file, sha256);
        originals.put(Places.original(file), sha256);
    }

    /** The asset that an address of a picture or file became, whatever size it asks for. */
    Optional<String> asset(String address) {
        String file = places.file(address);
        String found = taken.get(file);
        return Optional.ofNullable(found != null ? found : originals.get(Places.original(file)));
    }

    /** Where the other site is. */
    String site() {
        return places.site();
    }

    int count() {
        return taken.size();
    }

    private Asset add(String file) throws UnusableMedia, UnreachablePicture, IOException {
        String name = name(file);
        Optional<Path> copy = copy(file);
        if (copy.isPresent()) {
            return assets.add(copy.get(), name, Note.NONE);
        }
        if (folder != null) {
            throw new IOException("not in the folder");
        }
        AtomicInteger failed =
                failures.computeIfAbsent(
                        String.valueOf(URI.create(file).getHost()), _ -> new AtomicInteger());
        if (failed.get() >= PATIENCE) {
            throw new IOException("its host does not answer");
        }
        Path temporary = Files.createTempFile("wordpress", "");
        try {
            remote.fetch(file, Map.of(), temporary, LARGEST);
            failed.set(0);
            return assets.add(temporary, name, Note.NONE);
        } catch (UnreachablePicture e) {
            boolean dead = e.reason() == Reason.NO_ANSWER || e.reason() == Reason.TOO_SLOW;
            if (dead) {
                failed.incrementAndGet();
            }
            throw e;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Optional<Path> copy(String file) {
        int at = file.indexOf(UPLOADS);
        if (folder == null || at < 0) {
            return Optional.empty();
        }
        try {
            Path path =
                    folder.resolve(Places.decoded(file.substring(at + UPLOADS.length())))
                            .normalize();
            return path.startsWith(folder)
                            && Files.isRegularFile(path)
                            && path.toRealPath().startsWith(folder.toRealPath())
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    private static String name(String file) {
        String name = Places.decoded(file.substring(file.lastIndexOf('/') + 1));
        return name.length() > 150 ? name.substring(name.length() - 150) : name;
    }

    private static String reason(Reason reason) {
        return switch (reason) {
            case NOT_AN_ADDRESS -> "is no address of the web";
            case NOT_PUBLIC -> "is not at a public address (laodongmei.private-hosts names hosts)";
            case NO_ANSWER -> "nobody answers there";
            case REFUSED -> "the other site does not give it";
            case TOO_MANY_REDIRECTS -> "leads from one address to the next";
            case TOO_LARGE -> "is larger than " + LARGEST + " bytes";
            case TOO_SLOW -> "did not come in time";
            case BUSY -> "could not be asked for";
        };
    }
}
