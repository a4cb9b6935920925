package org.laodongmei.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class HanziTests {

    @Test
    void polyphonesAreReadByTheirNeighbours() {
        assertThat(Hanzi.pinyin("银行", " ")).isEqualTo("yin hang");
        assertThat(Hanzi.pinyin("标签0", "-")).isEqualTo("biao-qian-0");
    }

    /**
     * In classes loaded anew, as a process that has just begun has them: threads that ask one after
     * the other, so that some come while the dictionaries are being read.
     */
    @RepeatedTest(3)
    void theVeryFirstReadingsAreRightOnEveryThread() throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            classPath.add(Path.of(entry).toUri().toURL());
        }
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        List<Future<Object>> readings = new ArrayList<>();
        try (URLClassLoader fresh = new URLClassLoader(classPath.toArray(URL[]::new), platform);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            Method pinyin =
                    fresh.loadClass(Hanzi.class.getName())
                            .getMethod("pinyin", String.class, String.class);
            for (int i = 0; i < 200; i++) {
                readings.add(threads.submit(() -> pinyin.invoke(null, "标签0", "-")));
                Thread.sleep(Duration.ofMillis(3));
            }
            for (Future<Object> reading : readings) {
                assertThat(reading.get()).isEqualTo("biao-qian-0");
            }
        }
    }
}
