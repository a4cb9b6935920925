package org.laodongmei.studio.library;

import org.laodongmei.media.Asset;
import org.laodongmei.media.Assets;
import org.laodongmei.media.library.InvalidAsset.Reason;
import org.laodongmei.media.library.Item;
import org.laodongmei.media.library.Medium;
import org.laodongmei.media.library.Uploads;
import org.laodongmei.studio.Visit;

import java.time.Duration;
import java.util.Locale;

/** What the screens of the library call things, in both languages. */
public final class LibraryWords {

    private static final long MEGABYTE = 1_000_000;

    private LibraryWords() {}

    /** What a file is. */
    public static String medium(Visit v, Medium medium) {
        return switch (medium) {
            case PICTURE -> v.say("图片", "Pictures");
            case VIDEO -> v.say("视频", "Films");
            case SOUND -> v.say("录音", "Sounds");
            case DOCUMENT -> v.say("文档", "Documents");
        };
    }

    /** The ending that a file of that type has, in capitals. */
    public static String ending(Asset asset) {
        String type = asset.type();
        if (type.contains("wordprocessing")) {
            return "DOCX";
        } else if (type.contains("spreadsheet")) {
            return "XLSX";
        } else if (type.contains("presentation")) {
            return "PPTX";
        }
        String word = type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        return word.equals("MPEG") ? "MP3" : word;
    }

    /** Size in pixels, length or bytes: what tells most of a file. */
    public static String measure(Item item) {
        Asset asset = item.asset();
        if (asset.isPicture()) {
            return asset.width() + " × " + asset.height();
        }
        return asset.duration().isZero() ? bytes(asset.bytes()) : time(asset.duration());
    }

    /** How many bytes, in a unit that can be read. */
    public static String bytes(long bytes) {
        return bytes < MEGABYTE
                ? Math.max(1, bytes / 1_000) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE);
    }

    private static String time(Duration duration) {
        return String.format(
                Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }

    /** Why something cannot be done. */
    public static String refusal(Visit v, Reason reason) {
        return switch (reason) {
            case NO_ALT ->
                    v.say(
                            "请写出图里有什么，或者勾选“只是装饰”。",
                            "Say what the picture shows, or mark it as decoration.");
            case ALT_TOO_LONG -> v.say("替代文字最多 300 字。", "Use at most 300 characters.");
            case CAPTION_TOO_LONG -> v.say("图注最多 500 字。", "Use at most 500 characters.");
            case CREDIT_TOO_LONG -> v.say("署名最多 120 字。", "Use at most 120 characters.");
            case CONSENT_TOO_LONG -> v.say("最多 1000 字。", "Use at most 1,000 characters.");
            case NO_POSTER -> v.say("封面要选一张图片。", "A film's still must be a picture.");
            case ANOTHER_MEDIUM ->
                    v.say(
                            "图片只能换图片，视频只能换视频，文档只能换文档。",
                            "A picture gives way to a picture only, a film to a film.");
            case ITSELF -> v.say("这就是同一个文件。", "That is the same file.");
            case USED ->
                    v.say(
                            "还有稿件、历史版本或视频封面在用它，不能删除。",
                            "An entry, its history or a film's still uses it; it stays.");
            case COLLECTION_NAME_UNFIT ->
                    v.say("合集要有名字，最多 80 字。", "Give a name of at most 80 characters.");
            case COLLECTION_NAME_TAKEN ->
                    v.say("已经有叫这个名字的合集。", "Another collection has that name.");
            case TOO_MANY_COLLECTIONS -> v.say("合集太多了，请先清理。", "There are too many already.");
            case TOO_MANY_UPLOADS ->
                    v.say(
                            "您同时最多传 " + Uploads.MOST + " 个文件，请等前面的传完。",
                            "At most " + Uploads.MOST + " files at a time; wait for some to end.");
            case TOO_LARGE ->
                    v.say(
                            "文件太大，最多 " + Assets.LARGEST / MEGABYTE + " MB。",
                            "It is too large; at most " + Assets.LARGEST / MEGABYTE + " MB.");
            case EMPTY -> v.say("文件是空的。", "The file is empty.");
            case NOT_THE_NEXT_PART, BUSY ->
                    v.say("传输没有接上，正在重试。", "The parts do not meet; it is tried again.");
        };
    }
}
