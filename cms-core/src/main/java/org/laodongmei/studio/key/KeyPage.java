package org.laodongmei.studio.key;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.studio.Visit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the screen of keys shows.
 *
 * @param office whether it is about the office's, else about one's own
 * @param shown a secret that was made just now; null for none
 * @param form what was typed
 * @param errors what is wrong with it
 * @param at id of the key that the errors are about; empty for the form
 */
public record KeyPage(
        boolean office,
        List<Token> tokens,
        List<Channel> channels,
        @Nullable Shown shown,
        KeyForm form,
        Map<String, String> errors,
        String at) {

    /** A secret, which is shown this once, and the name of its key. */
    public record Shown(String name, String secret) {

        @Override
        public String toString() {
            return "Shown[" + name + "]";
        }
    }

    /** Where its forms go. */
    public String path() {
        return office ? "/studio/keys" : "/studio/me/keys";
    }

    /** What is wrong with the form of a key; of the new one for an empty id. */
    public Map<String, String> errorsAt(String id) {
        return at.equals(id) ? errors : Map.of();
    }

    /** What a channel is called. */
    public String channel(Visit v, Token token) {
        String slug = token.channel();
        return slug == null
                ? v.say("全部栏目", "all channels")
                : channels.stream()
                        .filter(channel -> channel.slug().equals(slug))
                        .findFirst()
                        .map(Channel::name)
                        .orElse(slug);
    }

    /** What a sort of key is called. */
    public static String sort(Visit v, Sort sort) {
        return switch (sort) {
            case READ -> v.say("读取密钥", "Read key");
            case PERSONAL -> v.say("个人令牌", "Personal token");
            case SERVICE -> v.say("服务令牌", "Service token");
        };
    }

    /** What a scope is called. */
    public static String scope(Visit v, Scope scope) {
        return switch (scope) {
            case READ -> v.say("读取", "Read");
            case PREVIEW -> v.say("预览草稿", "Preview drafts");
            case WRITE -> v.say("写稿", "Write");
            case PUBLISH -> v.say("签发", "Publish");
            case MEDIA -> v.say("上传媒体", "Upload media");
        };
    }

    /**
     * What a scope allows, in a few words.
     *
     * @param ofService whether of a service, which is nobody and reviews nothing
     */
    public static String about(Visit v, Scope scope, boolean ofService) {
        return switch (scope) {
            case READ -> v.say("读者看得到的内容", "what readers see");
            case PREVIEW -> v.say("还没发布的稿件", "pieces that are not live");
            case WRITE -> v.say("新建、修改、送审、删到回收站", "make, change, submit, trash");
            case PUBLISH ->
                    ofService
                            ? v.say(
                                    "发布审过的稿件、撤回；审稿要由人来",
                                    "make live what was approved, withdraw; people review")
                            : v.say("发布、撤回，以及审稿", "make live, withdraw, decide in review");
            case MEDIA -> v.say("图片、视频、附件", "pictures, films, files");
        };
    }

    /** Scopes in one line. */
    public static String scopes(Visit v, Token token) {
        return token.scopes().stream()
                .sorted()
                .map(scope -> scope(v, scope))
                .collect(Collectors.joining(v.say("、", ", ")));
    }

    /** How long one may be good. */
    public static String lasts(Visit v, String days) {
        return days.isEmpty() ? v.say("一直有效", "for ever") : v.say(days + " 天", days + " days");
    }

    /** Whether a key is good, in a word or two. */
    public static String state(Visit v, Token token) {
        if (token.isOver(v.now())) {
            return v.say("已过期", "expired");
        }
        return token.expires() == null
                ? v.say("有效", "good")
                : v.say("有效到 ", "until ") + v.time(token.expires());
    }
}
