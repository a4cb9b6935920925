package org.laodongmei.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.Draft;

import java.nio.file.Path;
import java.util.List;

class OtherLayoutsTests {

    @TempDir Path temp;

    private Path in;
    private TestSite site;

    @BeforeEach
    void open() {
        in = temp.resolve("in");
        site = new TestSite(temp.resolve("data"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private ImportReport take(String layout) {
        ImportReport report = site.take(in);
        assertThat(report.layout()).isEqualTo(layout);
        assertThat(report.refusals()).isEmpty();
        ImportReport again = site.take(in);
        assertThat(again.added() + again.changed()).isZero();
        return report;
    }

    @Test
    void aHugoSiteIsTakenAsItIs() {
        TestSite.picture(in.resolve("static/img/a.jpg"), 1);
        TestSite.picture(in.resolve("content/posts/bundle/photo.jpg"), 2);
        TestSite.files(
                in,
                "hugo.toml",
                "title = 'x'\n",
                "content/_index.md",
                "---\ntitle: 首页\n---\n",
                "content/posts/_index.md",
                "---\ntitle: 博客\n---\n",
                "content/posts/First.md",
                """
                +++
                title = 'First "post"'
                date = 2019-05-01T08:00:00+08:00
                tags = ['go', '工会']
                categories = ['Tech News', 'Other']
                draft = false
                weight = 3
                [params]
                  deep = 1.5
                +++
                [to](/posts/bundle/) [rel](../bundle/) ![a](/img/a.jpg) {{< ref "bundle" >}}
                """,
                "content/posts/bundle/index.md",
                "{\n  \"title\": \"Bundle\",\n  \"date\": \"2019-05-02\",\n  \"description\": \"d\",\n  \"cover\": {\"image\": \"photo.jpg\", \"alt\": \"x\"}\n}\n\n![p](photo.jpg) [f](/posts/first/)\n",
                "content/people/wang.md",
                "---\ntitle: 王\ndate: 2019-01-01\n---\n",
                "content/about.md",
                "---\ntitle: About\ndate: 2019-01-01\nurl: /who/\n---\n[f](/posts/first)");
        take("hugo");
        Draft first = site.draft("article", "first");
        Draft bundle = site.draft("article", "bundle");
        assertThat(first.channel()).isEqualTo("tech-news");
        assertThat(first.tags()).containsExactly("go", "工会");
        assertThat(first.title()).isEqualTo("First \"post\"");
        assertThat(first.dated()).isEqualTo("2019-05-01T00:00:00Z");
        assertThat(first.fields())
                .containsEntry("weight", 3)
                .containsEntry("categories", List.of("Tech News", "Other"));
        assertThat(first.body())
                .startsWith(
                        "[to](entry:"
                                + bundle.id()
                                + ") [rel](entry:"
                                + bundle.id()
                                + ") ![a](asset:")
                .endsWith("{{< ref \"bundle\" >}}\n");
        assertThat(bundle.summary()).isEqualTo("d");
        assertThat(bundle.channel()).isEqualTo("bo-ke");
        assertThat(bundle.fields()).containsEntry("coverAlt", "x");
        assertThat(bundle.body())
                .isEqualTo("![p](asset:" + bundle.cover() + ") [f](entry:" + first.id() + ")\n");
        assertThat(site.id("profile", "wang")).isNotNull();
        assertThat(site.draft("article", "about").fields()).containsEntry("url", "/who/");
    }

    @Test
    void aHexoSiteIsTakenAsItIs() {
        TestSite.picture(in.resolve("source/images/a.jpg"), 1);
        TestSite.picture(in.resolve("source/_posts/hello/b.jpg"), 2);
        TestSite.files(
                in,
                "_config.yml",
                "title: x\n",
                "themes/x/README.md",
                "x",
                "source/_posts/hello.md",
                "title: 你好: 世界\ndate: 2019-05-01 08:00:00\ncategories:\n- [技术, 后端]\n- [生活]\ntags: a\n---\n![a](/images/a.jpg) ![b](b.jpg) {% asset_img b.jpg %} [x](/2019/05/02/second/)\n"
                        .replace("你好: 世界", "你好"),
                "source/_posts/2019-05-02-second.md",
                "---\ntitle: 二\nupdated: 2019-06-01\n---\n",
                "source/_drafts/later.md",
                "---\ntitle: 以后\ndate: 2019-05-01\n---\n",
                "source/about/index.md",
                "---\ntitle: 关于\ndate: 2019-05-01\n---\n");
        take("hexo");
        Draft hello = site.draft("article", "hello");
        assertThat(hello.channel()).isEqualTo("ji-shu");
        assertThat(hello.body())
                .startsWith("![a](asset:")
                .contains("![b](asset:")
                .contains("{% asset_img b.jpg %} [x](entry:" + site.id("article", "second") + ")");
        assertThat(site.draft("article", "second").dated()).isEqualTo("2019-05-01T16:00:00Z");
        assertThat(site.isLive("article", "later")).isFalse();
        assertThat(site.isLive("article", "about")).isTrue();
    }

    @Test
    void aJekyllSiteIsTakenAsItIs() {
        TestSite.picture(in.resolve("assets/img/a.jpg"), 1);
        TestSite.files(
                in,
                "_config.yml",
                "title: x\n",
                "_includes/x.md",
                "x",
                "README.md",
                "# x",
                "_posts/2019-01-31-hello-world.md",
                "---\nlayout: post\ncategories: life tech\ntags: a b\nimage: /assets/img/a.jpg\npublished: true\n---\n![a]({{site.baseurl}}/assets/img/a.jpg) [n](/life/2019/02/01/next.html) [n2](/2019/02/01/next.html)\n",
                "_posts/2019-02-01-next.md",
                "---\ntitle: Next\ndate: 2019-02-01 10:00:00 -0500\nexcerpt: e\n---\n",
                "_drafts/idea.md",
                "---\ntitle: Idea\ndate: 2019-02-01\n---\n",
                "about.md",
                "---\ntitle: About\ndate: 2019-02-01\npermalink: /about-us/\n---\n[me](/about-us/)");
        ImportReport report = take("jekyll");
        Draft hello = site.draft("article", "hello-world");
        assertThat(hello.title()).isEqualTo("hello world");
        assertThat(hello.channel()).isEqualTo("life");
        assertThat(hello.tags()).containsExactly("a", "b");
        assertThat(hello.dated()).isEqualTo("2019-01-30T16:00:00Z");
        assertThat(hello.cover()).isNotNull();
        assertThat(hello.fields()).containsEntry("layout", "post").doesNotContainKey("published");
        assertThat(hello.body()).contains("[n2](entry:" + site.id("article", "next") + ")");
        assertThat(site.draft("article", "next").dated()).isEqualTo("2019-02-01T15:00:00Z");
        assertThat(site.draft("article", "next").summary()).isEqualTo("e");
        assertThat(site.isLive("article", "idea")).isFalse();
        assertThat(site.draft("article", "about").body())
                .isEqualTo("[me](entry:" + site.id("article", "about") + ")");
        assertThat(report.notes()).extracting(note -> note.file()).contains("README.md");
    }

    @Test
    void aFolderOfPlainMarkdownIsTaken() {
        TestSite.files(in, "笔记/a.md", "# 面点师\n\n正文\n");
        take("hugo");
        Draft draft = site.draft("article", "a");
        assertThat(draft.title()).isEqualTo("面点师");
        assertThat(draft.body()).isEqualTo("正文\n");
    }
}
