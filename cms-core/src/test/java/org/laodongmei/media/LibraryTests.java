package org.laodongmei.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.audit.Act;
import org.laodongmei.media.library.Description;
import org.laodongmei.media.library.InvalidAsset;
import org.laodongmei.media.library.InvalidAsset.Reason;
import org.laodongmei.media.library.Item;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.library.LibraryQuery;
import org.laodongmei.media.library.Medium;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people do with files. */
class LibraryTests {

    private static final String LI = "li";

    @TempDir Path data;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(data);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFileSaysWhoBroughtItAndTheSecondTimeThatItIsHere() throws Exception {
        Path file = store.upload(Samples.jpeg(600, 400));
        Library.Added first = store.library.add(file, "码头.jpg", LI);
        Library.Added again = store.library.add(file, "another.jpg", "wang");
        assertThat(first.known()).isFalse();
        assertThat(again.known()).isTrue();
        assertThat(again.asset()).isEqualTo(first.asset());
        assertThat(item(first.asset()).addedBy()).isEqualTo(LI);
        assertThat(store.audit.before(Long.MAX_VALUE, 9))
                .extracting(Act::who, Act::act)
                .containsExactly(tuple(LI, "asset.added"));
    }

    @Test
    void aPictureIsDescribedOrMarkedAsDecoration() throws Exception {
        Asset asset = store.add("a.jpg", Samples.jpeg(600, 400));
        assertThat(item(asset).lacksAlt()).isTrue();
        assertRefused(Reason.NO_ALT, () -> describe(asset, "  ", false));
        assertRefused(Reason.ALT_TOO_LONG, () -> describe(asset, "长".repeat(301), false));
        Item described =
                store.library.describe(
                        LI, asset.sha256(), new Description("码头上的吊车", false, "早班", "李示例", "已签"));
        assertThat(described.lacksAlt()).isFalse();
        assertThat(store.assets.find(asset.sha256()).orElseThrow().alt()).isEqualTo("码头上的吊车");
        long head = store.changes.head();
        store.library.describe(LI, asset.sha256(), described.description());
        assertThat(store.changes.head()).as("what says nothing new is no change").isEqualTo(head);
        assertThat(describe(asset, "码头", true).description().alt()).isEmpty();
    }

    @Test
    void filesAreFoundByWhatIsSaidOfThemByMediumAndCollection() throws Exception {
        Asset crane = store.add("IMG_1.jpg", Samples.jpeg(600, 400));
        Asset report = store.add("报告_100%.pdf", "%PDF-1.7 x".getBytes());
        Asset film = store.add("v.mp4", Samples.film(1280, 720, 3, false));
        describe(crane, "吊车", false);
        String id = store.collections.add(LI, " 五一慰问 ");
        store.collections.put(LI, id, List.of(crane.sha256(), film.sha256(), "0".repeat(64)));
        assertThat(found(query("吊"))).containsExactly(crane);
        assertThat(found(query("img_1", "吊车"))).containsExactly(crane);
        assertThat(found(query("%"))).containsExactly(report);
        assertThat(found(query("五一"))).containsExactlyInAnyOrder(crane, film);
        assertThat(found(new LibraryQuery(List.of(), Medium.VIDEO, id, false)))
                .containsExactly(film);
        assertThat(found(new LibraryQuery(List.of(), null, null, true)))
                .as("only pictures lack an alternative text")
                .isEmpty();
        assertThat(store.collections.all())
                .singleElement()
                .satisfies(one -> assertThat(one.files()).isEqualTo(2));
        assertRefused(Reason.COLLECTION_NAME_TAKEN, () -> store.collections.add(LI, "五一慰问"));
        store.collections.set(LI, crane.sha256(), List.of());
        assertThat(found(query("五一"))).containsExactly(film);
        store.collections.remove(LI, id);
        assertThat(store.library.count(LibraryQuery.ALL)).isEqualTo(3);
    }

    @Test
    void pagesOfAListMissNothingAndRepeatNothing() throws Exception {
        List<Asset> all = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            all.add(store.add(i + ".pdf", ("%PDF-1." + i).getBytes()));
        }
        List<Asset> read = new ArrayList<>();
        Library.Place place = null;
        for (List<Item> page = store.library.list(LibraryQuery.ALL, null, 3);
                !page.isEmpty();
                page = store.library.list(LibraryQuery.ALL, place, 3)) {
            page.forEach(item -> read.add(item.asset()));
            Asset last = page.getLast().asset();
            place = new Library.Place(last.addedAt(), last.sha256());
        }
        assertThat(read).hasSize(7).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void amongTwentyThousandFilesAPageFarBehindAndANameAreFound() {
        store.fill(20_000);
        Library.Place deep = new Library.Place(Instant.ofEpochMilli(10_000), "");
        assertThat(store.library.list(LibraryQuery.ALL, deep, 60)).hasSize(60);
        assertThat(store.library.list(query("file 1999"), null, 60)).hasSize(11);
        store.likenesses.alike();
    }

    @Test
    void copiesThatWereSavedAgainLookAlikeAndOthersDoNot() throws Exception {
        BufferedImage scene = scene(1);
        Asset original = store.add("a.png", Samples.encode(scene, "png"));
        BufferedImage small = new BufferedImage(500, 333, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.drawImage(scene, 0, 0, 500, 333, null);
        g.setColor(new Color(255, 255, 255, 30));
        g.fillRect(0, 0, 500, 333);
        g.dispose();
        Asset copy = store.add("b.jpg", Samples.encode(small, "jpeg"));
        for (int seed = 2; seed < 8; seed++) {
            store.add(seed + ".jpg", Samples.encode(scene(seed), "jpeg"));
        }
        store.add("plain.png", Samples.encode(plain(), "png"));
        assertThat(store.likenesses.near(item(original), 9)).containsExactly(copy.sha256());
        assertThat(store.likenesses.alike())
                .containsExactlyInAnyOrder(original.sha256(), copy.sha256());
        long known = item(copy).likeness();
        store.forgetLikenesses();
        assertThat(store.likenesses.fill(5)).isEqualTo(5);
        assertThat(store.likenesses.fill(50)).isEqualTo(4);
        assertThat(store.likenesses.fill(50)).isZero();
        assertThat(item(copy).likeness()).isEqualTo(known);
    }

    @Test
    void aReplacementIsShownWhereverTheOldFileIsPointedAtAndMayBeTakenBack() throws Exception {
        Asset old = store.add("old.jpg", Samples.jpeg(600, 400));
        Asset fresh = store.add("new.jpg", Samples.jpeg(800, 400));
        Asset third = store.add("third.jpg", Samples.jpeg(900, 400));
        describe(old, "吊车", false);
        String id = store.collections.add(LI, "码头");
        store.collections.put(LI, id, List.of(old.sha256()));
        Item shown = store.library.replace(LI, old.sha256(), fresh.sha256());
        assertThat(shown.description().alt()).isEqualTo("吊车");
        assertThat(store.collections.of(fresh.sha256())).containsExactly(id);
        assertThat(store.assets.find(old.sha256())).contains(shown.asset());
        assertThat(store.assets.find(List.of(old.sha256(), fresh.sha256())))
                .containsEntry(old.sha256(), shown.asset())
                .containsEntry(fresh.sha256(), shown.asset());
        assertThat(found(LibraryQuery.ALL)).hasSize(2).doesNotContain(old);
        assertThat(store.assets.after("", 9)).hasSize(2);
        store.library.replace(LI, fresh.sha256(), third.sha256());
        assertThat(store.assets.find(old.sha256()).orElseThrow().sha256())
                .as("nothing is two steps away")
                .isEqualTo(third.sha256());
        assertThat(store.library.replaced(third.sha256()))
                .containsExactlyInAnyOrder(old.sha256(), fresh.sha256());
        store.library.replace(LI, third.sha256(), old.sha256());
        for (Asset each : List.of(old, fresh, third)) {
            assertThat(store.assets.find(each.sha256()).orElseThrow().sha256())
                    .isEqualTo(old.sha256());
        }
        assertRefused(Reason.ITSELF, () -> store.library.replace(LI, old.sha256(), old.sha256()));
        Asset document = store.add("x.pdf", "%PDF-1.7".getBytes());
        assertRefused(
                Reason.ANOTHER_MEDIUM,
                () -> store.library.replace(LI, old.sha256(), document.sha256()));
    }

    @Test
    void onlyWhatNobodyUsesIsDeletedWithAllThatWasMadeOfIt() throws Exception {
        Asset picture = store.add("a.jpg", Samples.jpeg(600, 400));
        Asset film = store.add("v.mp4", Samples.film(1280, 720, 3, false));
        assertRefused(
                Reason.USED, () -> store.library.delete(LI, picture.sha256(), (tx, all) -> true));
        assertRefused(
                Reason.NO_POSTER,
                () -> store.library.setPoster(LI, picture.sha256(), picture.sha256()));
        store.library.setPoster(LI, film.sha256(), picture.sha256());
        assertRefused(
                Reason.USED, () -> store.library.delete(LI, picture.sha256(), (tx, all) -> false));
        store.library.setPoster(LI, film.sha256(), null);
        Path folder = store.assets.original(picture).getParent();
        store.library.delete(LI, picture.sha256(), (tx, all) -> false);
        assertThat(folder).doesNotExist();
        assertThat(store.assets.find(picture.sha256())).isEmpty();
        assertThat(store.assets.original(film)).exists();
        assertThat(store.add("a.jpg", Samples.jpeg(600, 400)).sha256()).isEqualTo(picture.sha256());
    }

    private Item describe(Asset asset, String alt, boolean decorative) {
        return store.library.describe(
                LI, asset.sha256(), new Description(alt, decorative, "", "", ""));
    }

    private Item item(Asset asset) {
        return store.library.find(asset.sha256()).orElseThrow();
    }

    private List<Asset> found(LibraryQuery query) {
        return store.library.list(query, null, 99).stream()
                .map(item -> store.assets.find(item.asset().sha256()).orElseThrow())
                .map(asset -> plainly(asset))
                .toList();
    }

    /** As it was when it came. */
    private static Asset plainly(Asset asset) {
        return new Asset(
                asset.sha256(),
                asset.name(),
                asset.type(),
                asset.bytes(),
                asset.width(),
                asset.height(),
                asset.duration(),
                asset.colour(),
                asset.focusX(),
                asset.focusY(),
                asset.takenAt(),
                asset.credit(),
                "",
                "",
                null,
                asset.addedAt());
    }

    private static LibraryQuery query(String... words) {
        return new LibraryQuery(List.of(words), null, null, false);
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidAsset.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static BufferedImage scene(int seed) {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            g.setColor(new Color(random.nextInt(0x1000000)));
            g.fillOval(
                    random.nextInt(900) - 100,
                    random.nextInt(600) - 100,
                    100 + random.nextInt(300),
                    100 + random.nextInt(300));
        }
        g.dispose();
        return image;
    }

    private static BufferedImage plain() {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.ORANGE);
        g.fillRect(0, 0, 300, 200);
        g.dispose();
        return image;
    }
}
