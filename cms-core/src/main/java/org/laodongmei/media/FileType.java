package org.laodongmei.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.laodongmei.markup.Hanzi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * The types that are taken, told by their bytes. An allow-list: programs, HTML and SVG (which may
 * carry script, and is served from the site's own address) are not on it.
 */
enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    MP4("video/mp4", "mp4"),
    WEBM("video/webm", "webm"),
    MP3("audio/mpeg", "mp3"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

    private static final long MEGABYTE = 1_000_000;
    private static final long LARGEST = 40 * MEGABYTE;
    static final long LARGEST_VIDEO = 200 * MEGABYTE;
    private static final long LARGEST_UNPACKED = 500 * MEGABYTE;
    private static final int MOST_PARTS = 10_000;
    private static final Set<String> PICTURE_ENDINGS =
            Set.of("jpg", "jpeg", "png", "gif", "webp", "bmp", "tif", "tiff", "heic", "avif");
    private static final Set<String> STILL_BRANDS =
            Set.of("heic", "heix", "hevc", "mif1", "msf1", "avif", "avis");

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    static FileType of(String mediaType) {
        for (FileType each : values()) {
            if (each.mediaType.equals(mediaType)) {
                return each;
            }
        }
        throw new IllegalArgumentException("No such type is kept: " + mediaType);
    }

    /** Looks at the first bytes and the size. */
    static FileType sniff(Path file, String name) throws IOException, UnusableMedia {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnusableMedia("The file is empty", "文件是空的");
        }
        if (size > LARGEST_VIDEO) {
            throw tooLarge(size, LARGEST_VIDEO);
        }
        FileType type = tell(file, head(file));
        long largest = type.isVideo() ? LARGEST_VIDEO : LARGEST;
        if (size > largest) {
            throw tooLarge(size, largest);
        }
        if (!type.isPicture() && PICTURE_ENDINGS.contains(endingOf(name))) {
            throw new UnusableMedia(
                    "It is called a picture, but it is " + type.mediaType,
                    "名字像图片，内容却是 " + type.mediaType);
        }
        return type;
    }

    private static FileType tell(Path file, String head) throws UnusableMedia {
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        } else if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        } else if (head.startsWith("ftyp", 4)) {
            return film(head.substring(8, Math.min(12, head.length())));
        } else if (head.startsWith("\u001AE\u00DF\u00A3") && head.contains("webm")) {
            return WEBM;
        } else if (head.startsWith("%PDF-")) {
            return PDF;
        } else if (head.startsWith("ID3")
                || head.matches("(?s)\u00FF[\u00FB\u00FA\u00F3\u00F2].*")) {
            return MP3;
        } else if (head.startsWith("PK\u0003\u0004")) {
            return office(file);
        } else if (head.strip().startsWith("<")) {
            throw new UnusableMedia(
                    head.contains("<svg")
                            ? "SVG can carry script and is not taken: save it as PNG"
                            : "It is a web page or other markup, not a picture, film or document",
                    head.contains("<svg") ? "SVG 里可以带脚本，不收：请另存为 PNG" : "这是网页或其他标记文本，不是图片、视频或文档");
        }
        throw new UnusableMedia(
                "Its type is not known or not safe: JPEG, PNG, GIF, WebP, MP4, WebM, MP3, PDF,"
                        + " DOCX, XLSX and PPTX are taken",
                "认不出的或不安全的类型：可以收 JPEG、PNG、GIF、WebP、MP4、WebM、MP3、PDF、DOCX、XLSX、PPTX");
    }

    private static FileType film(String brand) throws UnusableMedia {
        if (STILL_BRANDS.contains(brand)) {
            throw new UnusableMedia(
                    "HEIC and AVIF pictures cannot be read: save it as JPEG",
                    "读不了 HEIC、AVIF 图片：请另存为 JPEG");
        }
        if (brand.equals("qt  ")) {
            throw new UnusableMedia(
                    "Not every browser plays QuickTime: save it as MP4",
                    "有的浏览器放不了 QuickTime：请另存为 MP4");
        }
        return MP4;
    }

    private static FileType office(Path file) throws UnusableMedia {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            checkSize(zip);
            if (zip.stream().anyMatch(e -> e.getName().endsWith("vbaProject.bin"))) {
                throw new UnusableMedia("Documents with macros are not taken", "带宏的文档不收");
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                if (zip.getEntry("word/document.xml") != null) {
                    return DOCX;
                } else if (zip.getEntry("xl/workbook.xml") != null) {
                    return XLSX;
                } else if (zip.getEntry("ppt/presentation.xml") != null) {
                    return PPTX;
                }
            }
        } catch (IOException damaged) {
            throw new UnusableMedia("It is a damaged archive", "压缩包坏了");
        }
        throw new UnusableMedia(
                "Archives are not taken, except DOCX, XLSX and PPTX documents",
                "压缩包不收，DOCX、XLSX、PPTX 文档除外");
    }

    private static UnusableMedia tooLarge(long size, long largest) {
        return new UnusableMedia(
                "It has " + size / MEGABYTE + " MB, at most " + largest / MEGABYTE + " are taken",
                "有 " + size / MEGABYTE + " MB，最多收 " + largest / MEGABYTE + " MB");
    }

    /** Nothing is unpacked here, but whoever opens the document will. */
    private static void checkSize(ZipFile zip) throws UnusableMedia {
        long unpacked =
                zip.stream()
                        .mapToLong(entry -> Math.max(0, entry.getSize()))
                        .reduce(0, FileType::add);
        if (zip.size() > MOST_PARTS || unpacked > LARGEST_UNPACKED) {
            throw new UnusableMedia(
                    "The document is made to fill a disk: unpacked it would have more than "
                            + LARGEST_UNPACKED / MEGABYTE
                            + " MB or "
                            + MOST_PARTS
                            + " parts",
                    "这个文档解开后大得不正常（超过 "
                            + LARGEST_UNPACKED / MEGABYTE
                            + " MB 或 "
                            + MOST_PARTS
                            + " 个部分），不收");
        }
    }

    private static long add(long one, long other) {
        return Math.min(one, Long.MAX_VALUE / 2) + Math.min(other, Long.MAX_VALUE / 2);
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(512), ISO_8859_1);
        }
    }

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    boolean isVideo() {
        return mediaType.startsWith("video/");
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    /**
     * A name for a public address: Latin letters and digits, Chinese as pinyin, since not every
     * system can name a file otherwise; and the ending that the bytes deserve.
     */
    String safeName(String name) {
        String own = "." + endingOf(name);
        String stem = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        stem =
                own.length() > 1 && stem.length() > own.length()
                        ? stem.substring(0, stem.length() - own.length())
                        : stem;
        String latin = stem.chars().allMatch(c -> c < 0x80) ? stem : Hanzi.pinyin(stem, "-");
        StringBuilder safe = new StringBuilder();
        latin.codePoints()
                .limit(60)
                .forEach(c -> {
                    if (c < 0x80 && Character.isLetterOrDigit(c)) {
                        safe.appendCodePoint(c);
                    } else if (!safe.isEmpty() && safe.charAt(safe.length() - 1) != '-') {
                        safe.append('-');
                    }
                });
        while (!safe.isEmpty() && safe.charAt(safe.length() - 1) == '-') {
            safe.setLength(safe.length() - 1);
        }
        return (safe.isEmpty() ? "file" : safe) + "." + ending;
    }

    private static String endingOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
