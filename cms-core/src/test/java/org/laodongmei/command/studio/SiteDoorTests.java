package org.laodongmei.command.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laodongmei.command.studio.Screens.until;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.studio.Administrator.Answer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds for the whole site is changed by forms, checked, never lost, and shown as text. */
class SiteDoorTests {

    private static final String EVIL = "<script>alert(1)</script>\"'&";

    @TempDir static Path folder;

    private static RunningSite site;
    private static Administrator zhang;
    private static Administrator li;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        zhang = Administrator.of(site, "zhang");
        li = Administrator.of(site, "li");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Map<String, String> channel(String name, String parent) {
        return new HashMap<>(
                Map.of(
                        "name",
                        name,
                        "parent",
                        parent,
                        "description",
                        name + "的内容",
                        "keywords",
                        name,
                        "type",
                        "工作动态",
                        "slug",
                        "",
                        "version",
                        ""));
    }

    private static String page(String path) {
        return RunningSite.text(site.get(path));
    }

    @Test
    void aChannelIsMadeRefusedAndRemoved() {
        Answer refused = zhang.send("/studio/channels", channel("", "nowhere"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("name")).contains("请写名称");
        assertThat(refused.wrong("parent")).contains("不能放在");
        assertThat(refused.wrong("keywords")).contains("关键词");
        assertThat(zhang.send("/studio/channels", channel("安全生产", "news")).status()).isEqualTo(302);
        assertThat(zhang.page("/studio/channels").select(".list th.d1").eachText())
                .endsWith("安全生产");
        assertThat(zhang.status("/studio/channels/an-quan-sheng-chan")).isEqualTo(200);
        Answer kept = zhang.send("/studio/channels/local", Map.of("do", "remove"));
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.page().select("ul.plain a").attr("href"))
                .isEqualTo("/studio/entries?channel=local");
        assertThat(
                        zhang.send("/studio/channels/an-quan-sheng-chan", Map.of("do", "remove"))
                                .status())
                .isEqualTo(302);
        assertThat(zhang.status("/studio/channels/an-quan-sheng-chan")).isEqualTo(404);
    }

    @Test
    void whoIsLateWithAChannelIsToldAndKeepsTheText() {
        Document seen = li.page("/studio/channels/craft");
        Map<String, String> mine = Administrator.form(seen, "form.sheet");
        mine.put("keywords", "工匠");
        Map<String, String> theirs = new HashMap<>(mine);
        theirs.put("description", "张先写的");
        assertThat(zhang.send("/studio/channels/craft", theirs).status()).isEqualTo(302);
        mine.put("description", "李后写的");
        Answer late = li.send("/studio/channels/craft", mine);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.alert()).contains("别人已改过");
        assertThat(late.page().select("#f-description").val()).isEqualTo("李后写的");
    }

    @Test
    void whatSomebodyWritesIntoAChannelIsTextEverywhere() {
        Map<String, String> form =
                Administrator.form(li.page("/studio/channels/local"), "form.sheet");
        for (String field : List.of("name", "description", "keywords", "type")) {
            form.put(field, field.equals("type") ? EVIL : field + EVIL);
        }
        assertThat(li.send("/studio/channels/local", form).status()).isEqualTo(302);
        until(() -> page("/channels/local/").contains("name&lt;script>"));
        for (String path : List.of("/channels/local/", "/", "/articles/a000/", "/sitemap/")) {
            assertThat(page(path)).as(path).doesNotContain("<script>alert");
        }
        for (String path : List.of("/studio/channels", "/studio/channels/local")) {
            Document screen = li.page(path);
            assertThat(screen.html()).as(path).doesNotContain("<script>alert");
            assertThat(screen.text()).as(path).contains("name<script>");
        }
    }
}
