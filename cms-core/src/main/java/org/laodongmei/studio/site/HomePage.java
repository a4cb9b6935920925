package org.laodongmei.studio.site;

import org.laodongmei.studio.Visit;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the screen of the front page shows.
 *
 * @param blocks from the top
 * @param version of the setting when the form was made
 * @param sources what lists may come from, with what it is called
 * @param kinds what walls and shelves may show, by name
 * @param titles of entries that blocks name, by address
 * @param saved whether it was saved a moment ago
 * @param focus the button on which to go on; empty for none
 * @param errors a sentence by field
 */
public record HomePage(
        List<BlockForm> blocks,
        String version,
        Map<String, String> sources,
        Map<String, String> kinds,
        Map<String, String> titles,
        boolean saved,
        String focus,
        Map<String, String> errors) {

    /** The sorts of blocks that there are. */
    public Set<String> sorts() {
        return BlockForm.FIELDS.keySet();
    }

    /** What an address stands for; the address itself where it is no entry's. */
    public String title(String address) {
        return titles.getOrDefault(address, address);
    }

    /** What is wrong with a field; empty when nothing. */
    public String wrong(String field) {
        return errors.getOrDefault(field, "");
    }

    /** What a sort of block is called. */
    public static String name(Visit v, String block) {
        return switch (block) {
            case "lead" -> v.say("头条", "Lead");
            case "topics" -> v.say("专题", "Topics");
            case "wall" -> v.say("人物墙", "Portraits");
            case "lists" -> v.say("并排列表", "Lists side by side");
            case "album" -> v.say("图集", "Albums");
            case "shelf" -> v.say("最新一排", "A row of the newest");
            case "figures" -> v.say("数字", "Figures");
            default -> block;
        };
    }

    /** What a sort of block shows. */
    public static String about(Visit v, String block) {
        return switch (block) {
            case "lead" ->
                    v.say(
                            "一篇大图头条，旁边几篇；空着的由最新的补上",
                            "a story with its picture and some beside it; the newest fill up");
            case "topics" -> v.say("各个专题", "the topics");
            case "wall" -> v.say("一类内容的头像，如劳动者", "portraits of a kind's entries");
            case "lists" -> v.say("几个栏目最新的稿件，并排", "the newest of some channels, side by side");
            case "album" -> v.say("图集拼成一面墙", "albums as a mosaic");
            case "shelf" -> v.say("一类内容最新的几个，如视频", "a kind's newest entries");
            case "figures" -> v.say("几个数字，可以链接到稿件", "some figures, which may lead to entries");
            default ->
                    v.say("这个版本不认识的板块，原样保留", "a block that this version does not know; it is kept");
        };
    }
}
