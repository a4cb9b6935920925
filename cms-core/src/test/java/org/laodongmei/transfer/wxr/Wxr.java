package org.laodongmei.transfer.wxr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Writes exports as WordPress writes them (wp-admin/includes/export.php), element by element. */
final class Wxr {

    private final StringBuilder text = new StringBuilder();
    private final String site;

    Wxr(String version, String site) {
        this.site = site;
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n")
                .append("<!-- This is a WordPress eXtended RSS file -->\n")
                .append("<!-- generator=\"WordPress/6.8\" created=\"2019-05-01 00:00\" -->\n")
                .append("<rss version=\"2.0\"\n")
                .append(
                        "\txmlns:excerpt=\"http://wordpress.org/export/%s/excerpt/\"\n"
                                .formatted(version))
                .append("\txmlns:content=\"http://purl.org/rss/1.0/modules/content/\"\n")
                .append("\txmlns:wfw=\"http://wellformedweb.org/CommentAPI/\"\n")
                .append("\txmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n")
                .append("\txmlns:wp=\"http://wordpress.org/export/%s/\"\n>\n\n".formatted(version))
                .append("<channel>\n\t<title>示例站</title>\n\t<link>%s</link>\n".formatted(site))
                .append("\t<description></description>\n")
                .append("\t<pubDate>Wed, 01 May 2019 00:00:00 +0000</pubDate>\n")
                .append("\t<language>zh-CN</language>\n")
                .append("\t<wp:wxr_version>%s</wp:wxr_version>\n".formatted(version))
                .append("\t<wp:base_site_url>%s</wp:base_site_url>\n".formatted(site))
                .append("\t<wp:base_blog_url>%s</wp:base_blog_url>\n".formatted(site));
    }

    Wxr author(String login, String name) {
        text.append(
                "\t<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[%s]]></wp:author_login><wp:author_email><![CDATA[a@example.org]]></wp:author_email><wp:author_display_name><![CDATA[%s]]></wp:author_display_name><wp:author_first_name><![CDATA[]]></wp:author_first_name><wp:author_last_name><![CDATA[]]></wp:author_last_name></wp:author>\n"
                        .formatted(login, name));
        return this;
    }

    Wxr category(String nicename, String parent, String name) {
        text.append(
                "\t<wp:category>\n\t\t<wp:term_id>3</wp:term_id>\n\t\t<wp:category_nicename><![CDATA[%s]]></wp:category_nicename>\n\t\t<wp:category_parent><![CDATA[%s]]></wp:category_parent>\n\t\t<wp:cat_name><![CDATA[%s]]></wp:cat_name>\n\t</wp:category>\n"
                        .formatted(nicename, parent, name));
        return this;
    }

    /** One item, of which what is not said is as WordPress has it for a published post. */
    static final class Post {
        String type = "post";
        String status = "publish";
        String name = "";
        String title = "题";
        String content = "";
        String excerpt = "";
        String gmt = "2019-05-01 00:00:00";
        String local = "2019-05-01 08:00:00";
        String creator = "admin";
        String password = "";
        String parent = "0";
        String more = "";
        String link = "";
    }

    Wxr post(int id, Consumer<Post> said) {
        Post post = new Post();
        said.accept(post);
        String link = post.link.isEmpty() ? site + "/?p=" + id : post.link;
        text.append(
                        """
                        \t<item>
                        \t\t<title><![CDATA[%s]]></title>
                        \t\t<link>%s</link>
                        \t\t<pubDate>Wed, 01 May 2019 00:00:00 +0000</pubDate>
                        \t\t<dc:creator><![CDATA[%s]]></dc:creator>
                        \t\t<guid isPermaLink="false">%s/?p=%d</guid>
                        \t\t<description></description>
                        \t\t<content:encoded><![CDATA[%s]]></content:encoded>
                        \t\t<excerpt:encoded><![CDATA[%s]]></excerpt:encoded>
                        """
                                .formatted(
                                        post.title,
                                        link,
                                        post.creator,
                                        site,
                                        id,
                                        post.content,
                                        post.excerpt))
                .append(
                        """
                        \t\t<wp:post_id>%d</wp:post_id>
                        \t\t<wp:post_date><![CDATA[%s]]></wp:post_date>
                        \t\t<wp:post_date_gmt><![CDATA[%s]]></wp:post_date_gmt>
                        \t\t<wp:post_modified><![CDATA[%s]]></wp:post_modified>
                        \t\t<wp:comment_status><![CDATA[open]]></wp:comment_status>
                        \t\t<wp:ping_status><![CDATA[open]]></wp:ping_status>
                        \t\t<wp:post_name><![CDATA[%s]]></wp:post_name>
                        \t\t<wp:status><![CDATA[%s]]></wp:status>
                        \t\t<wp:post_parent>%s</wp:post_parent>
                        \t\t<wp:menu_order>0</wp:menu_order>
                        \t\t<wp:post_type><![CDATA[%s]]></wp:post_type>
                        \t\t<wp:post_password><![CDATA[%s]]></wp:post_password>
                        \t\t<wp:is_sticky>0</wp:is_sticky>
                        %s\t</item>
                        """
                                .formatted(
                                        id,
                                        post.local,
                                        post.gmt,
                                        post.local,
                                        post.name,
                                        post.status,
                                        post.parent,
                                        post.type,
                                        post.password,
                                        post.more));
        return this;
    }

    Wxr attachment(int id, String address, String parent) {
        return post(
                id,
                post -> {
                    post.type = "attachment";
                    post.status = "inherit";
                    post.parent = parent;
                    post.more =
                            "\t\t<wp:attachment_url><![CDATA[%s]]></wp:attachment_url>\n"
                                    .formatted(address);
                });
    }

    /** An attachment of which something is said. */
    Wxr file(int id, String address, String alt, String caption, String description) {
        return post(
                id,
                post -> {
                    post.type = "attachment";
                    post.status = "inherit";
                    post.excerpt = caption;
                    post.content = description;
                    post.more =
                            "\t\t<wp:attachment_url><![CDATA[%s]]></wp:attachment_url>\n"
                                            .formatted(address)
                                    + meta("_wp_attachment_image_alt", alt);
                });
    }

    static String term(String domain, String nicename, String name) {
        return "\t\t<category domain=\"%s\" nicename=\"%s\"><![CDATA[%s]]></category>\n"
                .formatted(domain, nicename, name);
    }

    static String meta(String key, String value) {
        return "\t\t<wp:postmeta>\n\t\t<wp:meta_key><![CDATA[%s]]></wp:meta_key>\n\t\t<wp:meta_value><![CDATA[%s]]></wp:meta_value>\n\t\t</wp:postmeta>\n"
                .formatted(key, value);
    }

    String unfinished() {
        return text.toString();
    }

    String whole() {
        return text + "</channel>\n</rss>\n";
    }

    Path to(Path file) {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.append(text).append("</channel>\n</rss>\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
