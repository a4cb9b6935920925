package org.laodongmei.theme;

import org.laodongmei.theme.part.Picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/**
 * Writes every sample page into a folder, with the theme's files and pictures of the demonstration
 * content where they are there, to be looked at in a browser: {@code mvn -pl site-theme
 * test-compile exec:exec@preview}.
 */
final class Preview {
    private Preview() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path media = Path.of(args[1]);
        var theme = new Theme(Samples.SITE);
        for (var page : SamplePages.all().entrySet()) {
            write(folder, page.getKey() + "index.html", theme.render(page.getValue()));
        }
        for (Theme.File file : Theme.files()) {
            write(folder, file.path(), file.bytes());
        }
        Samples.PICTURES.entrySet().parallelStream()
                .forEach(it -> draw(folder, media.resolve(it.getKey() + ".jpg"), it.getValue()));
    }

    private static void write(Path folder, String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** All renditions as JPEG, those named webp too: browsers look into the file. */
    private static void draw(Path folder, Path source, Picture picture) {
        try {
            Path into = folder.resolve(picture.base().substring(1));
            if (Files.exists(into) && Files.exists(source) == Files.exists(into.resolve("real"))) {
                return;
            }
            Files.createDirectories(into);
            BufferedImage image =
                    Files.exists(source) ? ImageIO.read(source.toFile()) : block(picture);
            for (int width : picture.widths()) {
                save(
                        image,
                        width,
                        width * image.getHeight() / image.getWidth(),
                        into,
                        String.valueOf(width));
            }
            for (Picture.Crop crop : Picture.Crop.values()) {
                String name = picture.jpg(crop).substring(picture.base().length());
                save(
                        image,
                        crop.width(),
                        crop.height(),
                        into,
                        name.substring(0, name.length() - 4));
            }
            if (Files.exists(source)) {
                Files.createFile(into.resolve("real"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage block(Picture picture) {
        var image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xff000000 | picture.base().hashCode() & 0x5f5f5f | 0x202020));
        pen.fillRect(0, 0, picture.width(), picture.height());
        pen.setColor(new Color(0xf3ead8));
        int size = Math.min(picture.width(), picture.height()) / 2;
        pen.fillOval((picture.width() - size) / 2, (picture.height() - size) / 2, size, size);
        pen.dispose();
        return image;
    }

    private static void save(BufferedImage image, int width, int height, Path into, String name)
            throws IOException {
        double scale =
                Math.max((double) width / image.getWidth(), (double) height / image.getHeight());
        int w = (int) Math.round(image.getWidth() * scale);
        int h = (int) Math.round(image.getHeight() * scale);
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, (width - w) / 2, (height - h) / 2, w, h, null);
        pen.dispose();
        ImageIO.write(scaled, "jpg", into.resolve(name + ".jpg").toFile());
        Files.copy(
                into.resolve(name + ".jpg"),
                into.resolve(name + ".webp"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
