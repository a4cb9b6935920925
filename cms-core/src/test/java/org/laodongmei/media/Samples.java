package org.laodongmei.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Real files, made on the spot. */
public final class Samples {

    private Samples() {}

    /** Four plain quarters: red and green above, blue and white below. */
    static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D g = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            g.setColor(colours[i]);
            g.fillRect(
                    i % 2 * width / 2, i / 2 * height / 2, width - width / 2, height - height / 2);
        }
        g.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return encode(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] encode(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("No writer for " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cyan, magenta, yellow, black, as printers send it: 255 is no ink here. */
    static byte[] cmykJpeg(int width, int height, int... inks) {
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, inks);
            }
        }
        ImageWriter writer = jdkJpegWriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ImageWriter jdkJpegWriter() {
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                return writer;
            }
        }
        throw new IllegalStateException();
    }

    /** Red, then blue. */
    static byte[] movingGif(int width, int height) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (Color colour : new Color[] {Color.RED, Color.BLUE}) {
                BufferedImage frame = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                Graphics2D g = frame.createGraphics();
                g.setColor(colour);
                g.fillRect(0, 0, width, height);
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        }
        return out.toByteArray();
    }

    /**
     * Puts an Exif segment behind the start of a JPEG: orientation, artist, time, and a place on
     * the map.
     */
    static byte[] withExif(
            byte[] jpeg, int orientation, String artist, String taken, String offset) {
        byte[] name = (artist + "\0").getBytes(UTF_8);
        int sub = 8 + 2 + 4 * 12 + 4;
        int gps = sub + 2 + 2 * 12 + 4;
        int values = gps + 2 + 2 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(values + name.length + 20 + 7 + 24);
        tiff.put("MM\0*".getBytes(ISO_8859_1)).putInt(8);
        tiff.putShort((short) 4);
        tag(tiff, 0x112, 3, 1, orientation << 16);
        tag(tiff, 0x13B, 2, name.length, values);
        tag(tiff, 0x8769, 4, 1, sub);
        tag(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        tag(tiff, 0x9003, 2, 20, values + name.length);
        tag(tiff, 0x9011, 2, 7, values + name.length + 20);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        tag(tiff, 1, 2, 2, 'N' << 24);
        tag(tiff, 2, 5, 3, values + name.length + 27);
        tiff.putInt(0);
        tiff.put(name).put((taken + "\0").getBytes(UTF_8)).put((offset + "\0").getBytes(UTF_8));
        for (int part : new int[] {30, 1, 32, 1, 11, 1}) {
            tiff.putInt(part);
        }
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
        out.put("Exif\0\0".getBytes(ISO_8859_1)).put(tiff.array());
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static void tag(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG whose header claims that size, with hardly any data. */
    static byte[] claimingPng(int width, int height) {
        byte[] png = encode(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    /** A JPEG whose frame header claims that size. */
    static byte[] claimingJpeg(int width, int height) {
        byte[] jpeg = jpeg(16, 16);
        for (int i = 2; i < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg)
                        .putShort(i + 5, (short) height)
                        .putShort(i + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException();
    }

    static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** An MP4 with one picture track, filmed with the camera on its side. */
    public static byte[] film(int width, int height, int seconds, boolean turned) {
        ByteBuffer mvhd = ByteBuffer.allocate(100);
        mvhd.putInt(12, 1000).putInt(16, seconds * 1000);
        ByteBuffer tkhd = ByteBuffer.allocate(84);
        int one = 1 << 16;
        int[] matrix =
                turned
                        ? new int[] {0, one, 0, -one, 0, 0, 0, 0, 1 << 30}
                        : new int[] {one, 0, 0, 0, one, 0, 0, 0, 1 << 30};
        for (int i = 0; i < 9; i++) {
            tkhd.putInt(40 + 4 * i, matrix[i]);
        }
        tkhd.putInt(76, width << 16).putInt(80, height << 16);
        byte[] moov =
                box(
                        "moov",
                        box("mvhd", mvhd.array()),
                        box("trak", box("tkhd", new byte[84])),
                        box("trak", box("tkhd", tkhd.array())));
        return join(
                box("ftyp", "isom\0\0\2\0isommp42".getBytes(ISO_8859_1)),
                box("free"),
                box("mdat", new byte[5_000]),
                moov);
    }

    private static byte[] box(String name, byte[]... parts) {
        byte[] content = join(parts);
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(name.getBytes(ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
