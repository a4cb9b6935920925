package org.laodongmei.studio.site;

import org.laodongmei.channel.ChannelDesk;
import org.laodongmei.channel.InvalidChannel;
import org.laodongmei.kind.Problem;
import org.laodongmei.studio.Visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the screens about the site call things, in both languages. */
public final class SiteWords {

    private SiteWords() {}

    /** The sentence for a form that somebody else was quicker with. */
    public static Map<String, String> changed(Visit v) {
        return Map.of(
                "form",
                v.say(
                        "在您填写的时候，别人已改过这一项，您的改动没有保存。请另开一页看看现在的内容，再决定怎么改。",
                        "Somebody else changed this while you wrote, so yours was not saved. Look at it in another tab first."));
    }

    /** What is wrong with a channel, by field. */
    static Map<String, String> refusals(Visit v, InvalidChannel invalid) {
        Map<String, String> sentences = new LinkedHashMap<>();
        invalid.reasons().forEach((field, reason) -> sentences.put(field, sentence(v, reason)));
        return sentences;
    }

    /** The sentence for an address at which there is no entry. */
    static String noEntry(Visit v) {
        return v.say(
                "没有这篇稿件。请用“选稿件”找，或者写成 articles/地址 的样子。",
                "There is no such entry. Choose one, or write it as articles/address.");
    }

    /** What is wrong with settings, by field. */
    static Map<String, String> problems(Visit v, List<Problem> problems) {
        Map<String, String> sentences = new LinkedHashMap<>();
        problems.forEach(problem ->
                sentences.putIfAbsent(problem.field(), v.say(problem.zh(), problem.message())));
        return sentences;
    }

    private static String sentence(Visit v, InvalidChannel.Reason reason) {
        return switch (reason) {
            case NAME_UNFIT ->
                    v.say(
                            "请写名称，最多 " + ChannelDesk.LONGEST_NAME + " 个字。",
                            "Write a name of at most " + ChannelDesk.LONGEST_NAME + " characters.");
            case SLUG_UNFIT ->
                    v.say(
                            "地址只能用小写字母、数字和连字符，最多 80 个字符，如 gonghui-xinwen。",
                            "Use small letters, digits and hyphens, at most 80 characters.");
            case SLUG_TAKEN ->
                    v.say("另一个栏目在用这个地址，请换一个。", "Another channel has that address; choose another.");
            case SLUG_IN_USE ->
                    v.say(
                            "栏目里已有稿件、审核步骤或人员，地址不能再改，否则读者收藏的链接会失效。",
                            "It has entries, review steps or people, so its address must stay.");
            case PARENT_UNFIT ->
                    v.say(
                            "不能放在这个栏目下面：它不在了，或者就在本栏目之下。",
                            "It is gone, or stands below this channel.");
            case TOO_DEEP -> v.say("栏目最多五层。", "Channels are at most five deep.");
            case TOO_MANY -> v.say("栏目最多 500 个。", "There are 500 channels, which is the most.");
            case DESCRIPTION_UNFIT ->
                    v.say(
                            "请写一句介绍，最多 "
                                    + ChannelDesk.LONGEST_DESCRIPTION
                                    + " 字：政府和公共机构网站规范要求每个栏目都有。",
                            "Write what it is for, in at most "
                                    + ChannelDesk.LONGEST_DESCRIPTION
                                    + " characters; the rules for public sites ask it of each channel.");
            case KEYWORDS_UNFIT ->
                    v.say(
                            "请写 1 到 20 个关键词，用逗号隔开，每个最多 40 字。",
                            "Write 1 to 20 keywords with commas between, each of at most 40 characters.");
            case TYPE_UNFIT ->
                    v.say("请写栏目类别，如“工作动态”，最多 40 字。", "Write a type of at most 40 characters.");
            case CHANGED -> changed(v).get("form");
        };
    }

    /** What stands in a channel, and how many. */
    public static String occupants(Visit v, String room, int count) {
        return switch (room) {
            case ChannelDesk.CHANNELS -> v.say(count + " 个下级栏目", count + " channels below");
            case "entries" ->
                    v.say(count + " 篇稿件（含废纸篓）", count + " entries, with those in the trash");
            case "stages" -> v.say("自己的审核步骤", "review steps of its own");
            case "people" -> v.say(count + " 人在本栏目有角色", count + " people with a role in it");
            case "keys" ->
                    v.say(
                            count + " 个密钥或令牌只读写本栏目",
                            count + " keys or tokens that are for this channel alone");
            case "webhooks" ->
                    v.say(count + " 个程序等着本栏目的通知", count + " programs that are told of it");
            case "feeds" -> v.say(count + " 个订阅的来稿进本栏目", count + " feeds that bring drafts to it");
            default -> room + ": " + count;
        };
    }

    /** Where one looks at them. */
    public static String address(String room, String channel) {
        return switch (room) {
            case "entries" -> "/studio/entries?channel=" + channel;
            case "stages" -> "/studio/stages";
            case "people" -> "/studio/people";
            case "keys" -> "/studio/keys";
            case "webhooks" -> "/studio/webhooks";
            case "feeds" -> "/studio/feeds";
            default -> "/studio/channels";
        };
    }
}
