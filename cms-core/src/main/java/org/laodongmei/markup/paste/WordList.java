package org.laodongmei.markup.paste;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists as Word and WPS put them on a clipboard: paragraphs whose style names a level, each with
 * its mark as text.
 */
final class WordList {

    private static final Pattern LEVEL = Pattern.compile("mso-list:[^;]*\\blevel(\\d)");
    private static final Pattern NUMBER =
            Pattern.compile("[(（]?(\\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})[.．、)）]");

    /** Numbers that Markdown has none for; they are text then. */
    private static final Pattern CHINESE = Pattern.compile("[(（]?第?[一二三四五六七八九十百]+[、.．)）章节条]?");

    private final Element root;
    private final Deque<Element> open = new ArrayDeque<>();

    WordList(Element root) {
        this.root = root;
    }

    static boolean isItem(Element element) {
        return element.normalName().equals("p") && LEVEL.matcher(element.attr("style")).find();
    }

    /** Something else comes: what follows is another list. */
    void end() {
        open.clear();
    }

    /**
     * A new item for a paragraph, whose mark is taken off it; null when it is no item after all.
     */
    @Nullable Element item(Element paragraph) {
        Element mark = paragraph.selectFirst("[style~=(?i)mso-list:\\s*ignore]");
        String said = mark == null ? "" : mark.text().replaceAll("[\\s\\u00A0]", "");
        if (CHINESE.matcher(said).matches()) {
            end();
            return null;
        }
        if (mark != null) {
            mark.remove();
        }
        if (paragraph.text().isBlank() && paragraph.selectFirst("img") == null) {
            return null;
        }
        Matcher matcher = LEVEL.matcher(paragraph.attr("style"));
        int level = matcher.find() ? Math.min(6, Math.max(1, matcher.group(1).charAt(0) - '0')) : 1;
        String name = NUMBER.matcher(said).matches() ? "ol" : "ul";
        while (open.size() > level) {
            open.pop();
        }
        if (open.size() == level && !open.element().normalName().equals(name)) {
            open.pop();
        }
        while (open.size() < level) {
            Element last = open.isEmpty() ? root : open.element().lastElementChild();
            Element within = last == null ? open.element().appendElement("li") : last;
            open.push(within.appendElement(name));
        }
        return open.element().appendElement("li");
    }
}
