package org.laodongmei.media;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/**
 * What a photograph says about itself, as far as we keep it. Where it was taken is not read.
 *
 * @param orientation EXIF's, 1 to 8
 * @param takenAt null if it does not say, or says what cannot be
 * @param credit the artist, else the by-line, else the copyright; may be empty
 */
record Metadata(int orientation, @Nullable Instant takenAt, String credit) {

    static final Metadata NONE = new Metadata(1, null, "");

    private static final Instant FIRST_CAMERAS = Instant.parse("1985-01-01T00:00:00Z");
    private static final int LONGEST_CREDIT = 120;

    /**
     * Reads the metadata of a JPEG; other formats of the web hardly carry any. A damaged one counts
     * as none.
     *
     * @param zone of the camera's clock, where the file does not say
     */
    static Metadata read(Path file, FileType type, ZoneId zone, Instant now) {
        if (type != FileType.JPEG) {
            return NONE;
        }
        try {
            var found =
                    JpegMetadataReader.readMetadata(
                            file.toFile(), List.of(new ExifReader(), new IptcReader()));
            ExifIFD0Directory main = found.getFirstDirectoryOfType(ExifIFD0Directory.class);
            ExifSubIFDDirectory camera = found.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
            IptcDirectory press = found.getFirstDirectoryOfType(IptcDirectory.class);
            String credit = text(main, ExifIFD0Directory.TAG_ARTIST);
            credit = credit.isEmpty() ? text(press, IptcDirectory.TAG_BY_LINE) : credit;
            credit = credit.isEmpty() ? text(press, IptcDirectory.TAG_CREDIT) : credit;
            credit = credit.isEmpty() ? text(main, ExifIFD0Directory.TAG_COPYRIGHT) : credit;
            return new Metadata(orientation(main), takenAt(camera, zone, now), credit);
        } catch (ImageProcessingException
                | IOException
                | MetadataException
                | RuntimeException
                | StackOverflowError damaged) {
            return NONE;
        }
    }

    /** Whether width and height change places when the picture stands upright. */
    boolean isTurned() {
        return orientation >= 5;
    }

    private static int orientation(@Nullable ExifIFD0Directory main) throws MetadataException {
        int orientation =
                main != null && main.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                        ? main.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                        : 1;
        return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }

    private static @Nullable Instant takenAt(
            @Nullable ExifSubIFDDirectory camera, ZoneId zone, Instant now) {
        Date date = camera == null ? null : camera.getDateOriginal(TimeZone.getTimeZone(zone));
        Instant at = date == null ? null : date.toInstant();
        return at == null || at.isBefore(FIRST_CAMERAS) || at.isAfter(now.plusSeconds(86_400))
                ? null
                : at;
    }

    private static String text(@Nullable Directory directory, int tag) {
        String text = directory == null ? null : directory.getString(tag);
        return text == null ? "" : tidy(text);
    }

    /** One line without control characters, bounded. */
    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder();
        text.codePoints()
                .filter(c -> c != 0xFFFD && !Character.isISOControl(c))
                .limit(LONGEST_CREDIT)
                .forEach(tidy::appendCodePoint);
        return tidy.toString().strip();
    }
}
