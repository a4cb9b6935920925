package org.laodongmei.site;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/**
 * Whatever happens to a site piece by piece, readers see what a full build of the same database
 * would show.
 */
class IncrementalEqualsFullTests {

    private static final int OPERATIONS = 60;

    @TempDir Path data;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aSiteThatChangedPieceByPieceIsTheSiteBuiltAtOnce(long seed) {
        try (TestSite site = new TestSite(data)) {
            RandomEditor editor = new RandomEditor(site, seed);
            editor.begin();
            site.publish();
            for (int done = 0; done < OPERATIONS; ) {
                done += editor.someOperations();
                site.publish();
                if (editor.chance(12)) {
                    site.restart();
                }
            }
            site.assertLikeCleanBuild();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void everySinglePublishLeavesTheSiteThatAFullBuildWouldMake(long seed) {
        try (TestSite site = new TestSite(data)) {
            RandomEditor editor = new RandomEditor(site, seed);
            editor.begin();
            site.publish();
            for (int done = 0; done < OPERATIONS / 2; done++) {
                editor.oneOperation();
                site.publish();
                site.assertLikeCleanBuild();
            }
        }
    }
}
