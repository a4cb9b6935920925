package org.laodongmei.bench;

import org.laodongmei.media.Note;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/**
 * Photographs of 12 megapixels, and a program that takes a folder of them, two at a time as an
 * import does.
 */
final class Pictures {

    private static final int WIDTH = 4_000;
    private static final int HEIGHT = 3_000;

    private Pictures() {}

    /** Writes so many photographs: things of many sizes with the grain of a sensor over them. */
    static void write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            ImageIO.write(
                    photo(new Random(i)), "jpg", folder.resolve("photo-" + i + ".jpg").toFile());
        }
    }

    private static BufferedImage photo(Random random) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        for (int i = 0; i < 400; i++) {
            canvas.setColor(new Color(random.nextInt(0x1000000)));
            int size = 20 + random.nextInt(1 + 900 * (400 - i) / 400);
            canvas.fillOval(
                    random.nextInt(WIDTH) - size / 2,
                    random.nextInt(HEIGHT) - size / 2,
                    size,
                    size);
        }
        canvas.dispose();
        int grain = random.nextInt();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                grain = grain * 1_664_525 + 1_013_904_223;
                int light = grain >>> 28;
                image.setRGB(
                        x, y, image.getRGB(x, y) & 0xF0F0F0 | light << 16 | light << 8 | light);
            }
        }
        return image;
    }

    /**
     * Takes the photographs of a folder into the data folder, and writes how many seconds that took
     * to a file.
     */
    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(args[0]);
        try (Rooms rooms = new Rooms(Path.of(args[1]));
                ExecutorService threads = Executors.newFixedThreadPool(2);
                Stream<Path> files = Files.list(folder)) {
            List<Callable<Object>> work = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                work.add(() ->
                        rooms.assets.add(file, String.valueOf(file.getFileName()), new Note("")));
            }
            long began = System.nanoTime();
            for (Future<Object> done : threads.invokeAll(work)) {
                done.get();
            }
            Files.writeString(Path.of(args[2]), Double.toString((System.nanoTime() - began) / 1e9));
        }
    }
}
