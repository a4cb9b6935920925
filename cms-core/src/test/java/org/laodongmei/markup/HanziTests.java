package org.laodongmei.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class HanziTests {

    @Test
    void polyphonesAreReadByTheirNeighbours() {
        assertThat(Hanzi.pinyin("银行", " ")).isEqualTo("yin hang");
        assertThat(Hanzi.pinyin("标签0", "-")).isEqualTo("biao-qian-0");
    }

    /** In classes loaded anew, as a process that has just begun has them. */
    @RepeatedTest(5)
    void theVeryFirstReadingsAreRightOnEveryThread() throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            URI uri = new File(entry).toURI();
            classPath.add(uri.toURL());
        }
        try (URLClassLoader fresh =
                        new URLClassLoader(
                                classPath.toArray(URL[]::new),
                                ClassLoader.getPlatformClassLoader());
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            CyclicBarrier together = new CyclicBarrier(4);
            List<Future<String>> readings = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readings.add(
                        threads.submit(() -> {
                            together.await();
                            Method pinyin =
                                    fresh.loadClass(Hanzi.class.getName())
                                            .getMethod("pinyin", String.class, String.class);
                            return (String) pinyin.invoke(null, "标签", "-");
                        }));
            }
            for (Future<String> reading : readings) {
                assertThat(reading.get()).isEqualTo("biao-qian");
            }
        }
    }
}
