package org.laodongmei.media;

import org.jooq.DSLContext;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;
import org.laodongmei.media.Darkroom.Developed;
import org.laodongmei.media.Darkroom.Frame;
import org.laodongmei.media.MediaFiles.Arrival;
import org.laodongmei.media.pixel.Likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every uploaded file, and what readers get of it. The same bytes are one asset however often they
 * come.
 *
 * <pre>{@code Asset photo = assets.add(file, "码头.jpg", new Note("沈弘艺 摄"));
 * assets.renditions(photo)  →  {/media/ab/ab12…/480.jpg=…, /media/ab/ab12…/480.webp=…, /media/ab/ab12…/1x1.jpg=…, …}}
 * </pre>
 *
 * Pictures are served as renditions only: upright, in sRGB, without any metadata. A row is there
 * only when its files are. Safe for any number of threads and for other processes on the same
 * folder. Disk trouble is an {@link UncheckedIOException}.
 */
public final class Assets {

    /** Bytes of the largest file that is taken; other files than films have less. */
    public static final long LARGEST = FileType.LARGEST_VIDEO;

    /** Sees a change inside its transaction, to write beside it what belongs to it. */
    @FunctionalInterface
    public interface Witness {
        void see(DSLContext tx, Asset asset);
    }

    private final MediaFiles files;
    private final AssetRows rows;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Darkroom darkroom = new Darkroom();
    private final List<Lock> locks =
            Stream.generate(() -> (Lock) new ReentrantLock()).limit(64).toList();

    /**
     * Opens the store.
     *
     * @param dataFolder in which {@code media/} lies or will lie
     * @param zone of cameras that do not name theirs
     */
    public Assets(
            Database database, Changes changes, Path dataFolder, InstantSource clock, ZoneId zone) {
        this.files = new MediaFiles(dataFolder.resolve("media"));
        this.rows = new AssetRows(database, changes);
        this.clock = clock;
        this.zone = zone;
        files.sweep(clock.instant());
    }

    /**
     * Takes a file in and makes its renditions. One that is known returns at once; if some of its
     * files are missing they are made again first.
     *
     * @param name what the file is called, for people and for downloads; not trusted for its type
     * @throws UnusableMedia if it is no file that we take, too large, or damaged
     */
    public Asset add(Path file, String name, Note note) throws UnusableMedia {
        return add(file, name, note, (tx, asset) -> {});
    }

    /**
     * The same.
     *
     * @param witness sees a new file; not one that is known
     */
    public Asset add(Path file, String name, Note note, Witness witness) throws UnusableMedia {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableMedia("It is not a file", "这不是文件");
            }
            FileType.sniff(file, name);
            Optional<Asset> known = known(MediaFiles.sha256(file), note);
            return known.isPresent() ? known.get() : receive(file, name, note, witness);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The asset of that SHA-256, or the one that took its place. */
    public Optional<Asset> find(String sha256) {
        return Optional.ofNullable(rows.find(List.of(sha256)).get(sha256));
    }

    /** Those that there are, by the SHA-256 asked for, or what took their places. */
    public Map<String, Asset> find(Collection<String> sha256s) {
        return rows.find(sha256s);
    }

    /**
     * Up to {@code limit} assets after that one, in the order of their SHA-256, without those whose
     * place another took; the empty string begins.
     */
    public List<Asset> after(String sha256, int limit) {
        return rows.after(sha256, limit);
    }

    /** The file as it came. For export: of a picture, it is not for readers. */
    public Path original(Asset asset) {
        return files.original(asset.sha256(), FileType.of(asset.type()));
    }

    /**
     * Everything that readers may fetch, by public path. The files may be linked, never changed.
     */
    public Map<String, Path> renditions(Asset asset) {
        if (!asset.isPicture()) {
            return Map.of(asset.path(), original(asset));
        }
        Map<String, Path> renditions = new LinkedHashMap<>();
        for (String file : Renditions.files(asset.width(), asset.height())) {
            renditions.put(asset.base() + file, files.folder(asset.sha256()).resolve(file));
        }
        return renditions;
    }

    /**
     * What a picture looks like, told from its smallest rendition; {@link Likeness#NONE} for other
     * files, and when it cannot be read.
     */
    public long likeness(Asset asset) {
        if (!asset.isPicture()) {
            return Likeness.NONE;
        }
        Path smallest = files.folder(asset.sha256()).resolve(asset.widths().getFirst() + ".jpg");
        try {
            return Likeness.of(Decoder.decode(smallest, FileType.JPEG, 1).pixels());
        } catch (IOException | UnusableMedia missing) {
            return Likeness.NONE;
        }
    }

    /**
     * Makes renditions that are missing again, from the original.
     *
     * @return how many files were made
     * @throws NoSuchElementException if there is no such asset
     * @throws UnusableMedia if the original itself is missing or damaged
     */
    public int repair(String sha256) throws UnusableMedia {
        Lock lock = lock(sha256);
        lock.lock();
        try {
            return repair(existing(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Says where the eye should fall, and cuts the crops anew. The public paths stay the same.
     *
     * @param x percent from the left, 0 to 100
     * @param y percent from the top, 0 to 100
     * @throws NoSuchElementException if there is no such asset
     * @throws IllegalArgumentException if it is no picture, or the point is outside
     * @throws UnusableMedia if the original is missing or damaged
     */
    public Asset setFocus(String sha256, int x, int y) throws UnusableMedia {
        return setFocus(sha256, x, y, (tx, asset) -> {});
    }

    /**
     * The same.
     *
     * @param witness sees the change
     */
    public Asset setFocus(String sha256, int x, int y, Witness witness) throws UnusableMedia {
        if (x < 0 || x > 100 || y < 0 || y > 100) {
            throw new IllegalArgumentException(
                    "The focus must be from 0 to 100 percent: " + x + ", " + y);
        }
        Lock lock = lock(sha256);
        lock.lock();
        try {
            Asset asset = existing(sha256);
            if (!asset.isPicture()) {
                throw new IllegalArgumentException("Only pictures have a focus: " + asset.name());
            }
            develop(asset, x, y, file -> file.contains("x"));
            return rows.focus(sha256, x, y, witness);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes an asset's files from the disk, after its row is gone: nobody must point at it any
     * more.
     */
    public void discard(String sha256) {
        Lock lock = lock(sha256);
        lock.lock();
        try {
            // Between the two somebody may have brought it again.
            if (rows.exact(sha256).isEmpty()) {
                files.remove(sha256);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Asset> known(String sha256, Note note) throws IOException, UnusableMedia {
        Lock lock = lock(sha256);
        lock.lock();
        try {
            Optional<Asset> known = rows.exact(sha256);
            if (known.isEmpty() || !MediaFiles.isWhole(original(known.get()))) {
                return Optional.empty();
            }
            repair(known.get());
            String credit = Metadata.tidy(note.credit());
            boolean news = !credit.isEmpty() && !credit.equals(known.get().credit());
            return news ? Optional.of(rows.credit(sha256, credit)) : known;
        } finally {
            lock.unlock();
        }
    }

    private Asset receive(Path file, String name, Note note, Witness witness)
            throws IOException, UnusableMedia {
        Arrival arrival = files.receive(file);
        Lock lock = lock(arrival.sha256());
        lock.lock();
        try {
            return take(arrival, FileType.sniff(arrival.file(), name), name, note, witness);
        } finally {
            lock.unlock();
            files.discard(arrival);
        }
    }

    private Asset take(Arrival arrival, FileType type, String name, Note note, Witness witness)
            throws IOException, UnusableMedia {
        Metadata metadata = Metadata.read(arrival.file(), type, zone, clock.instant());
        Film film = Film.read(arrival.file(), type);
        int width = film.width();
        int height = film.height();
        Developed developed = Developed.NOTHING;
        int focusY = 50;
        long bytes = Files.size(arrival.file());
        Path folder = files.folder(arrival.sha256());
        if (type.isPicture()) {
            Frame frame = Darkroom.measure(arrival.file(), type, metadata);
            width = frame.width();
            height = frame.height();
            // In an upright picture of somebody the face is above the middle.
            focusY = height > width ? 33 : 50;
            developed = darkroom.develop(frame, 50, focusY, folder, missing(folder));
        }
        files.keep(arrival, type);
        String credit = Metadata.tidy(note.credit());
        return rows.insert(
                new Asset(
                        arrival.sha256(),
                        name,
                        type.mediaType(),
                        bytes,
                        width,
                        height,
                        film.duration(),
                        developed.colour(),
                        50,
                        focusY,
                        metadata.takenAt(),
                        credit.isEmpty() ? metadata.credit() : credit,
                        "",
                        "",
                        null,
                        clock.instant()),
                note.by(),
                developed.likeness(),
                witness);
    }

    private int repair(Asset asset) throws IOException, UnusableMedia {
        if (!MediaFiles.isWhole(original(asset))) {
            throw new UnusableMedia(
                    "The original of " + asset.name() + " is missing",
                    "“" + asset.name() + "”的原文件不见了");
        }
        if (!asset.isPicture()) {
            return 0;
        }
        Predicate<String> missing = missing(files.folder(asset.sha256()));
        List<String> gone =
                Renditions.files(asset.width(), asset.height()).stream().filter(missing).toList();
        if (!gone.isEmpty()) {
            develop(asset, asset.focusX(), asset.focusY(), gone::contains);
        }
        return gone.size();
    }

    private void develop(Asset asset, int x, int y, Predicate<String> wanted)
            throws IOException, UnusableMedia {
        FileType type = FileType.of(asset.type());
        Path original = original(asset);
        Metadata metadata = Metadata.read(original, type, zone, clock.instant());
        darkroom.develop(
                Darkroom.measure(original, type, metadata),
                x,
                y,
                files.folder(asset.sha256()),
                wanted);
    }

    private static Predicate<String> missing(Path folder) {
        return file -> !MediaFiles.isWhole(folder.resolve(file));
    }

    private Asset existing(String sha256) {
        return rows.exact(sha256)
                .orElseThrow(() -> new NoSuchElementException("No such asset: " + sha256));
    }

    private Lock lock(String sha256) {
        return locks.get(Math.floorMod(sha256.hashCode(), locks.size()));
    }
}
