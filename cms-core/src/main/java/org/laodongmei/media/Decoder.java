package org.laodongmei.media;

import org.jspecify.annotations.Nullable;
import org.laodongmei.media.pixel.Pixels;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads pictures of any kind into plain red, green and blue. What is transparent lets the paper
 * through; of something that moves, the first frame is taken.
 */
final class Decoder {

    /** The paper's own colour, as on the site: #faf6ee. */
    private static final int[] PAPER = {0xFA, 0xF6, 0xEE};

    /** A progressive JPEG has about ten; thousands would take minutes to decode. */
    private static final int MOST_SCANS = 100;

    private static final int START_OF_SCAN = 0xDA;

    private Decoder() {}

    /** Width and height as stored. */
    record Size(int width, int height) {}

    /** A picture whose bytes are still in the colour space of the file. */
    record Decoded(Pixels pixels, ColorSpace space) {

        /** In sRGB; a profile that cannot be used is left aside. */
        Pixels toSrgb() {
            if (space.isCS_sRGB()) {
                return pixels;
            }
            ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
            Pixels converted =
                    new Pixels(pixels.width(), pixels.height(), new byte[pixels.rgb().length]);
            try {
                new ColorConvertOp(null).filter(pixels.image(space), converted.image(srgb));
                return converted;
            } catch (CMMException | IllegalArgumentException unusable) {
                return pixels;
            }
        }
    }

    /** Reads the header only; of a JPEG, also how often it would paint the picture over. */
    static Size size(Path file, FileType type) throws IOException, UnusableMedia {
        if (type == FileType.JPEG && scans(file) > MOST_SCANS) {
            throw new UnusableMedia(
                    "The picture is made to be slow: it comes in more than "
                            + MOST_SCANS
                            + " layers",
                    "这张图片层数太多，像是用来拖垮系统的，不收");
        }
        return with(file, type, reader -> new Size(reader.getWidth(0), reader.getHeight(0)));
    }

    private static int scans(Path file) throws IOException {
        int scans = 0;
        boolean marker = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                scans += marker && b == START_OF_SCAN ? 1 : 0;
                marker = b == 0xFF;
            }
        }
        return scans;
    }

    /** Decodes; every {@code step}th row and column of it is enough. */
    static Decoded decode(Path file, FileType type, int step) throws IOException, UnusableMedia {
        return with(
                file,
                type,
                reader -> {
                    List<String> warnings = new ArrayList<>();
                    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
                    ImageReadParam param = reader.getDefaultReadParam();
                    param.setSourceSubsampling(step, step, 0, 0);
                    BufferedImage image = reader.read(0, param);
                    if (warnings.stream()
                            .anyMatch(w -> w.contains("Truncated") || w.contains("remature end"))) {
                        throw new UnusableMedia(
                                "The picture is cut off: its end is missing", "图片不完整，末尾缺了一段");
                    }
                    return new Decoded(pixels(image), space(image));
                });
    }

    private interface Reading<T> {
        T with(ImageReader reader) throws IOException, UnusableMedia;
    }

    private static <T> T with(Path file, FileType type, Reading<T> reading)
            throws IOException, UnusableMedia {
        @Nullable Exception failure = null;
        for (ImageReader reader : readers(type)) {
            try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
                reader.setInput(in, true, type != FileType.JPEG);
                return reading.with(reader);
            } catch (IOException | RuntimeException e) {
                // Readers of other people's formats throw whatever they stumble over.
                failure = e;
            } finally {
                reader.dispose();
            }
        }
        throw new UnusableMedia(
                "The picture is damaged and cannot be read"
                        + (failure == null || failure.getMessage() == null
                                ? ""
                                : ": " + failure.getMessage()),
                "图片坏了，读不出来");
    }

    /** The JDK's reader first, which is the quickest; TwelveMonkeys' reads CMYK. */
    private static List<ImageReader> readers(FileType type) {
        List<ImageReader> readers = new ArrayList<>();
        for (Iterator<ImageReader> all = ImageIO.getImageReadersByMIMEType(type.mediaType());
                all.hasNext(); ) {
            ImageReader reader = all.next();
            boolean ofJdk = reader.getClass().getName().startsWith("com.sun.");
            readers.add(ofJdk ? 0 : readers.size(), reader);
        }
        return readers;
    }

    private static ColorSpace space(BufferedImage image) {
        ColorSpace space = image.getColorModel().getColorSpace();
        boolean foreign =
                space instanceof ICC_ColorSpace
                        && space.getType() == ColorSpace.TYPE_RGB
                        && image.getRaster().getNumBands() == 3;
        return foreign && !isSrgb(((ICC_ColorSpace) space).getProfile())
                ? space
                : ColorSpace.getInstance(ColorSpace.CS_sRGB);
    }

    private static boolean isSrgb(ICC_Profile profile) {
        byte @Nullable [] name = profile.getData(ICC_Profile.icSigProfileDescriptionTag);
        return name != null
                && new String(name, StandardCharsets.ISO_8859_1).replace("\0", "").contains("sRGB");
    }

    private static Pixels pixels(BufferedImage image) {
        Raster raster = image.getRaster();
        if (raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && raster.getDataBuffer() instanceof DataBufferByte buffer
                && raster.getNumBands() == 3
                && raster.getDataBuffer().getNumBanks() == 1
                && model.getScanlineStride() == 3 * image.getWidth()) {
            return interleaved(image, buffer.getData(), model.getBandOffsets());
        }
        if (raster.getSampleModel() instanceof ComponentSampleModel
                && !(image.getColorModel() instanceof IndexColorModel)) {
            return samples(image, raster);
        }
        return converted(image);
    }

    private static Pixels interleaved(BufferedImage image, byte[] in, int[] offsets) {
        int size = 3 * image.getWidth() * image.getHeight();
        if (offsets[0] == 0 && offsets[1] == 1 && in.length == size) {
            return new Pixels(image.getWidth(), image.getHeight(), in);
        }
        // In place: a large picture need not be in memory twice, and nobody else holds this one.
        int r = offsets[0];
        int g = offsets[1];
        int b = offsets[2];
        for (int i = 0; i < size; i += 3) {
            byte red = in[i + r];
            byte green = in[i + g];
            byte blue = in[i + b];
            in[i] = red;
            in[i + 1] = green;
            in[i + 2] = blue;
        }
        return new Pixels(image.getWidth(), image.getHeight(), in);
    }

    /**
     * Grey or colour, with or without transparency, any depth: Java2D would brighten grey on the
     * way.
     */
    private static Pixels samples(BufferedImage image, Raster raster) {
        int width = image.getWidth();
        int bands = raster.getNumBands();
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        boolean grey = bands < 3;
        boolean clear = bands == 2 || bands == 4;
        byte[] out = new byte[3 * width * image.getHeight()];
        int[] row = new int[bands * width];
        for (int y = 0, to = 0; y < image.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < row.length; x += bands) {
                int alpha = clear ? row[x + bands - 1] >> shift : 255;
                for (int c = 0; c < 3; c++) {
                    out[to++] = onPaper(row[grey ? x : x + c] >> shift, alpha, c);
                }
            }
        }
        return new Pixels(width, image.getHeight(), out);
    }

    private static Pixels converted(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] out = new byte[3 * width * height];
        int[] row = new int[width];
        for (int y = 0, to = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                int alpha = argb >>> 24;
                out[to++] = onPaper(argb >> 16 & 0xFF, alpha, 0);
                out[to++] = onPaper(argb >> 8 & 0xFF, alpha, 1);
                out[to++] = onPaper(argb & 0xFF, alpha, 2);
            }
        }
        return new Pixels(width, height, out);
    }

    private static byte onPaper(int value, int alpha, int channel) {
        return (byte) ((value * alpha + PAPER[channel] * (255 - alpha) + 127) / 255);
    }
}
