package org.laodongmei.word;

import org.laodongmei.word.UnusableDocument.Reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLStreamException;

/**
 * Copies of a document what its text is made of, each part counted as it is unpacked: what an
 * archive says about its sizes need not be so.
 */
final class Copy {

    static final int MOST_PARTS = 3_000;
    static final int MOST_PICTURES = 200;

    private static final long MEGABYTE = 1_000_000;
    private static final long MOST_TEXT = 60 * MEGABYTE;
    private static final long LARGEST_PICTURE = 40 * MEGABYTE;
    private static final long MOST_BYTES = 400 * MEGABYTE;

    private static final Pattern TEXT = Pattern.compile("(?i).+\\.(?:xml|rels)");
    private static final Pattern PICTURE =
            Pattern.compile(
                    "(?i)(?:.*/)?media/[^/]+\\.(?:jpe?g|png|gif|webp|bmp|tiff?|emf|wmf|svg)");

    private long text = MOST_TEXT;
    private long bytes = MOST_BYTES;
    private int linked;

    /** How many pictures the document only points at, somewhere else. */
    int linked() {
        return linked;
    }

    void make(Path document, Path copy) throws IOException, UnusableDocument {
        try (ZipFile zip = new ZipFile(document.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (entries.size() > MOST_PARTS) {
                throw new UnusableDocument(Reason.TOO_LARGE);
            }
            if (zip.getEntry("[Content_Types].xml") == null
                    || entries.stream()
                            .noneMatch(each ->
                                    each.getName().toLowerCase(Locale.ROOT).startsWith("word/"))) {
                throw new UnusableDocument(Reason.NOT_A_DOCUMENT);
            }
            long pictures =
                    entries.stream()
                            .filter(each -> PICTURE.matcher(each.getName()).matches())
                            .count();
            if (pictures > MOST_PICTURES) {
                throw new UnusableDocument(Reason.TOO_MANY_PICTURES);
            }
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry : entries) {
                part(zip, entry, out);
            }
        } catch (ZipException | XMLStreamException e) {
            throw new UnusableDocument(Reason.DAMAGED);
        } catch (Bounded.Exceeded e) {
            throw new UnusableDocument(Reason.TOO_LARGE);
        }
    }

    private void part(ZipFile zip, ZipEntry entry, ZipOutputStream out)
            throws IOException, XMLStreamException {
        boolean isText = TEXT.matcher(entry.getName()).matches();
        if (!isText && !PICTURE.matcher(entry.getName()).matches()) {
            return;
        }
        long most = isText ? text : Math.min(LARGEST_PICTURE, bytes);
        try (Bounded in = new Bounded(zip.getInputStream(entry), most)) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            if (isText) {
                linked += Part.copy(in, out);
                text -= in.count();
            } else {
                in.transferTo(out);
                bytes -= in.count();
            }
            out.closeEntry();
        }
    }
}
