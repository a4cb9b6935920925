package org.laodongmei.media;

import com.luciad.imageio.webp.WebPWriteParam;

import org.laodongmei.media.pixel.Pixels;

import java.awt.color.ColorSpace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures as JPEG and WebP, without any metadata. */
final class Encoder {

    private static final float JPEG_QUALITY = 0.82f;
    private static final float WEBP_QUALITY = 0.80f;

    /** Of libwebp's 0 to 6: a third of the time of the default 4 for 3 % more bytes. */
    private static final int WEBP_METHOD = 2;

    private Encoder() {}

    /** Writes the file under its ending's format; it is there whole or not at all. */
    static void write(Pixels pixels, Path file) throws IOException {
        boolean webp = file.toString().endsWith(".webp");
        ImageWriter writer = ImageIO.getImageWritersByFormatName(webp ? "webp" : "jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(pixels.rgb().length / 16 + 4096);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            IIOImage image =
                    new IIOImage(
                            pixels.image(ColorSpace.getInstance(ColorSpace.CS_sRGB)), null, null);
            writer.write(null, image, webp ? webp(writer) : jpeg(writer));
        } finally {
            writer.dispose();
        }
        MediaFiles.put(file, bytes.toByteArray());
    }

    private static ImageWriteParam jpeg(ImageWriter writer) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
        return param;
    }

    private static ImageWriteParam webp(ImageWriter writer) {
        WebPWriteParam param = (WebPWriteParam) writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType("Lossy");
        param.setCompressionQuality(WEBP_QUALITY);
        param.setMethod(WEBP_METHOD);
        return param;
    }
}
