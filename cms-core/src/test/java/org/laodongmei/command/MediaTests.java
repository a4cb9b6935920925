package org.laodongmei.command;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.browser.Browsers;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of an office, from the outside: its browser, its scripts, and those who mean ill. */
class MediaTests {

    private static final Pattern SHA256 = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

    @TempDir static Path folder;

    private static RunningSite site;
    private static Visitor editor;
    private static Visitor writer;
    private static Visitor publisher;

    /** Somebody who asks as a script does. */
    private record Visitor(String session, String csrf, String cookie) {

        static Visitor of(Role role) {
            String account =
                    site.accounts()
                            .add(
                                    "command",
                                    new Accounts.Wish(
                                            "media-" + role.name().toLowerCase(Locale.ROOT),
                                            "示例",
                                            null,
                                            List.of(Grant.of(role))));
            String session = site.session(account);
            HttpResponse<byte[]> page = site.get("/studio/me", "Cookie", "laodongmei=" + session);
            String csrf =
                    Jsoup.parse(RunningSite.text(page)).selectXpath("//*[@name='_csrf']").val();
            String token = RunningSite.header(page, "Set-Cookie").replaceAll(";.*", "");
            return new Visitor(session, csrf, "laodongmei=" + session + "; " + token);
        }

        HttpResponse<byte[]> get(String path) {
            return site.get(path, "Cookie", cookie);
        }

        HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) {
            List<String> all = new ArrayList<>(List.of("Cookie", cookie, "X-XSRF-TOKEN", csrf));
            all.addAll(List.of(headers));
            return site.send(method, path, body, all.toArray(String[]::new));
        }

        HttpResponse<byte[]> form(String path, String form) {
            return site.post(path, "_csrf=" + csrf + "&" + form, "Cookie", cookie);
        }

        HttpResponse<byte[]> bring(String path, String name, byte[] bytes) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            String head =
                    "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + name
                            + "\"\r\nContent-Type: image/jpeg\r\n\r\n";
            body.write(head.getBytes(UTF_8));
            body.write(bytes);
            body.write("\r\n--part--\r\n".getBytes(UTF_8));
            return send(
                    "POST",
                    path,
                    body.toByteArray(),
                    "Content-Type",
                    "multipart/form-data; boundary=part");
        }

        String sha256(String name, byte[] bytes) throws IOException {
            HttpResponse<byte[]> answer = bring("/studio/media", name, bytes);
            assertThat(answer.statusCode()).as(RunningSite.text(answer)).isEqualTo(201);
            return found(answer).getFirst();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        editor = Visitor.of(Role.EDITOR);
        writer = Visitor.of(Role.CORRESPONDENT);
        publisher = Visitor.of(Role.PUBLISHER);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aScriptBringsAFileAndIsToldWhenItIsHereAlready() throws IOException {
        byte[] picture = SmallContent.jpeg(500, 400, 901);
        HttpResponse<byte[]> first = writer.bring("/studio/media", "码头.jpg", picture);
        assertThat(first.statusCode()).isEqualTo(201);
        String answer = RunningSite.text(first);
        assertThat(answer)
                .contains("\"name\":\"码头.jpg\"", "\"type\":\"image/jpeg\"", "\"width\":500")
                .contains("\"duplicateOf\":null");
        String sha256 = found(first).getFirst();
        assertThat(RunningSite.text(editor.bring("/studio/media", "x.jpg", picture)))
                .contains("\"duplicateOf\":\"" + sha256 + "\"");
        HttpResponse<byte[]> shown = writer.get("/studio/media/" + sha256 + "/480.jpg");
        assertThat(RunningSite.header(shown, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(RunningSite.header(shown, "Cache-Control")).contains("private", "immutable");
        assertThat(found(editor.get("/studio/media.json?q=%E7%A0%81%E5%A4%B4&type=picture")))
                .containsExactly(sha256);
        assertThat(site.get("/studio/media.json", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(
                        site.send(
                                        "POST",
                                        "/studio/media/uploads",
                                        new byte[0],
                                        "Cookie",
                                        editor.cookie)
                                .statusCode())
                .as("without the token")
                .isEqualTo(403);
    }

    @Test
    void aFileInPartsGoesOnWhereItStopped() throws IOException {
        byte[] picture = SmallContent.jpeg(700, 500, 902);
        HttpResponse<byte[]> begun =
                editor.form("/studio/media/uploads", "name=a.jpg&size=" + picture.length);
        assertThat(begun.statusCode()).isEqualTo(201);
        String place = RunningSite.header(begun, "Location");
        assertThat(patch(editor, place, 0, Arrays.copyOf(picture, 700)).statusCode())
                .isEqualTo(204);
        assertThat(RunningSite.header(editor.send("HEAD", place, null), "Upload-Offset"))
                .isEqualTo("700");
        assertThat(writer.send("HEAD", place, null).statusCode()).as("not theirs").isEqualTo(404);
        assertThat(patch(editor, place, 0, picture).statusCode()).isEqualTo(409);
        HttpResponse<byte[]> made =
                patch(editor, place, 700, Arrays.copyOfRange(picture, 700, picture.length));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(RunningSite.text(made)).contains("\"width\":700");
        assertThat(editor.send("HEAD", place, null).statusCode()).isEqualTo(404);
        assertThat(editor.form("/studio/media/uploads", "name=a&size=999999999999").statusCode())
                .isEqualTo(413);
    }

    private static HttpResponse<byte[]> patch(
            Visitor who, String place, long offset, byte[] bytes) {
        return who.send("PATCH", place, bytes, "Upload-Offset", String.valueOf(offset));
    }

    @Test
    void whatMeansIllIsRefusedInASentence() throws IOException {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        Map<String, byte[]> files =
                Map.of(
                        "logo.svg", svg.getBytes(UTF_8),
                        "photo.jpg", "<!doctype html><script>alert(1)</script>".getBytes(UTF_8),
                        "bomb.docx", bomb(),
                        "huge.png", hugePng(),
                        "run.exe", "MZ\u0090\u0000".getBytes(ISO_8859_1));
        files.forEach((name, bytes) -> {
            try {
                HttpResponse<byte[]> answer = editor.bring("/studio/media", name, bytes);
                assertThat(answer.statusCode()).as(name).isEqualTo(422);
                assertThat(RunningSite.text(answer)).as(name).contains("error").contains("。");
                assertThat(RunningSite.header(answer, "Content-Type"))
                        .startsWith("application/json");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void aDocumentIsHandedOverAndNeverOpenedAsAPage() throws IOException {
        byte[] pdf = "%PDF-1.7\n<script>alert(1)</script>".getBytes(UTF_8);
        String sha256 = editor.sha256("<b>报告.pdf", pdf);
        HttpResponse<byte[]> file = editor.get("/studio/media/" + sha256 + "/file");
        assertThat(file.body()).isEqualTo(pdf);
        assertThat(RunningSite.header(file, "Content-Type")).isEqualTo("application/pdf");
        assertThat(RunningSite.header(file, "Content-Disposition")).startsWith("attachment;");
        assertThat(RunningSite.header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(RunningSite.text(editor.get("/studio/media/" + sha256)))
                .contains("&lt;b&gt;报告")
                .doesNotContain("<b>报告");
        for (String name : List.of("original.pdf", "..%2foriginal.pdf", "480.jpg")) {
            assertThat(editor.get("/studio/media/" + sha256 + "/" + name).statusCode())
                    .as(name)
                    .isIn(400, 404);
        }
    }

    @Test
    void onlyWhoMayChangesAFileAndWhatReadersSeeOnlyWhoPublishes() throws IOException {
        String own = writer.sha256("own.jpg", SmallContent.jpeg(300, 200, 903));
        String others = editor.sha256("others.jpg", SmallContent.jpeg(300, 200, 904));
        assertThat(writer.form("/studio/media/" + own, "alt=x").statusCode()).isEqualTo(302);
        assertThat(writer.form("/studio/media/" + others, "alt=x").statusCode()).isEqualTo(403);
        assertThat(writer.form("/studio/media/collect", "name=x").statusCode()).isEqualTo(403);
        assertThat(editor.form("/studio/media/" + own, "alt=y").statusCode()).isEqualTo(302);
        String live = live();
        assertThat(editor.form("/studio/media/" + live + "/replace", "with=" + own).statusCode())
                .isEqualTo(403);
        assertThat(editor.form("/studio/media/" + live, "do=delete").statusCode()).isEqualTo(403);
        assertThat(publisher.form("/studio/media/" + live, "do=delete").statusCode())
                .as("it is in use")
                .isEqualTo(422);
        assertThat(editor.form("/studio/media/" + others, "do=delete").statusCode()).isEqualTo(302);
        assertThat(editor.get("/studio/media/" + others).statusCode()).isEqualTo(404);
    }

    @Test
    void whatTakesAFilesPlaceIsShownOnThePublicSiteAndTheTextStays() throws Exception {
        String old = live();
        String page = RunningSite.text(site.get("/albums/al0/"));
        assertThat(page).contains("/media/" + old.substring(0, 2) + "/" + old.substring(0, 20));
        HttpResponse<byte[]> answer =
                publisher.bring(
                        "/studio/media/" + old + "/replace",
                        "new.jpg",
                        SmallContent.jpeg(640, 480, 905));
        assertThat(answer.statusCode()).isEqualTo(302);
        String fresh = RunningSite.header(answer, "Location").replaceAll(".*/", "");
        String path = "/media/" + fresh.substring(0, 2) + "/" + fresh.substring(0, 20) + "/";
        await(() -> RunningSite.text(site.get("/albums/al0/")).contains(path));
        assertThat(RunningSite.text(site.get("/albums/al0/"))).doesNotContain(old.substring(0, 20));
        assertThat(site.get(path + "480.jpg").statusCode()).isEqualTo(200);
        assertThat(RunningSite.text(publisher.get("/studio/media/" + fresh))).contains("图集0");
        assertThat(
                        publisher
                                .form("/studio/media/" + fresh + "/replace", "with=" + old)
                                .statusCode())
                .isEqualTo(302);
        await(() -> RunningSite.text(site.get("/albums/al0/")).contains(old.substring(0, 20)));
    }

    private static void await(BooleanSupplier what) throws InterruptedException {
        for (int i = 0; i < 200 && !what.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(what.getAsBoolean()).isTrue();
    }

    @Test
    void photographsAreDroppedDescribedAndCutAroundAFaceInABrowser() throws IOException {
        List<FilePayload> photos = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            photos.add(
                    new FilePayload(
                            "照片" + i + ".jpg", "image/jpeg", SmallContent.jpeg(900, 600, 950 + i)));
        }
        photos.add(new FilePayload("坏.jpg", "image/jpeg", "<svg>".getBytes(UTF_8)));
        List<String> faults = new ArrayList<>();
        try (BrowserContext desk = context(editor);
                Page page = desk.newPage()) {
            page.onPageError(error -> faults.add("error: " + error));
            page.navigate("/studio/media");
            // The third part breaks off, once.
            page.route(
                    "**/studio/media/uploads/*",
                    route -> route.abort(),
                    new Page.RouteOptions().setTimes(1));
            page.locator("#files").setInputFiles(photos.toArray(FilePayload[]::new));
            Locator sum = page.locator(".progress .sum");
            page.waitForCondition(() -> sum.innerText().contains("传好"));
            assertThat(sum.innerText()).isEqualTo("传好 7 个，1 个没有收");
            assertThat(page.locator(".refused").innerText()).contains("坏.jpg", "SVG");
            assertThat(page.locator("#grid li").first().innerText()).contains("缺替代文字");
            look(page, faults);
            page.locator("#grid input").nth(0).check();
            page.locator("#grid input").nth(1).check();
            page.locator("#name").fill("五一");
            page.locator("#collect button").first().click();
            assertThat(page.locator("#collection").innerText()).contains("五一 (2)");
            page.locator("#grid a").first().click();
            page.locator("button.main").click();
            assertThat(page.locator("#e-alt").innerText()).contains("图里有什么");
            page.locator("[name=alt]").fill("码头上的吊车");
            page.locator("button.main").click();
            assertThat(page.locator("[name=alt]").inputValue()).isEqualTo("码头上的吊车");
            page.locator(".focal img").click(new Locator.ClickOptions().setPosition(20, 30));
            page.locator("#f-x").press("ArrowRight");
            String position =
                    page.locator(".crop[data-ratio='1:1'] img")
                            .evaluate("img => getComputedStyle(img).objectPosition")
                            .toString();
            assertThat(position).as("the crop follows to the left edge").startsWith("0%");
            String x = page.locator("#f-x").inputValue();
            page.locator("button.focus").click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("#f-x").inputValue()).isEqualTo(x);
            assertThat(Integer.parseInt(x)).isBetween(1, 20);
            look(page, faults);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.setViewportSize(390, 844);
            look(page, faults);
            page.navigate("/studio/media?only=noalt");
            assertThat(page.locator("#grid").innerText()).doesNotContain("码头上的吊车");
            look(page, faults);
        }
        assertThat(faults).isEmpty();
    }

    private static BrowserContext context(Visitor who) {
        BrowserContext context =
                Browsers.shared()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(site.address(""))
                                        .setViewportSize(1440, 900));
        context.setDefaultTimeout(15_000);
        context.addCookies(
                List.of(
                        new Cookie("laodongmei", who.session)
                                .setDomain("localhost")
                                .setPath("/studio")));
        return context;
    }

    private static void look(Page page, List<String> faults) {
        new AxeBuilder(page)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule ->
                        faults.add(
                                page.url()
                                        + " axe: "
                                        + rule.getId()
                                        + " "
                                        + rule.getNodes().getFirst().getHtml()));
        Object over =
                page.evaluate(
                        "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
        if (((Number) over).intValue() > 0) {
            faults.add(page.url() + " scrolls sideways by " + over);
        }
    }

    /** SHA-256 of the first picture of an album that readers see. */
    private static String live() {
        String album = site.entry("album", "al0");
        List<String> pictures = found(editor.get("/studio/media.json?type=picture&q=p0.jpg"));
        assertThat(pictures).as("of %s", album).isNotEmpty();
        return pictures.getFirst();
    }

    private static List<String> found(HttpResponse<byte[]> answer) {
        List<String> found = new ArrayList<>();
        Matcher matcher = SHA256.matcher(RunningSite.text(answer));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** A document of some kilobytes that would fill a disk. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            byte[] nothing = new byte[1 << 20];
            for (String name : List.of("[Content_Types].xml", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < (name.startsWith("word") ? 600 : 0); i++) {
                    zip.write(nothing);
                }
            }
        }
        return out.toByteArray();
    }

    /** A picture whose head says that it has ten thousand million pixels. */
    private static byte[] hugePng() {
        byte[] png =
                HexFormat.of()
                        .parseHex("89504e470d0a1a0a0000000d49484452000186a0000186a00802000000");
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        byte[] all = Arrays.copyOf(png, png.length + 4);
        ByteBuffer.wrap(all).putInt(png.length, (int) crc.getValue());
        return all;
    }
}
