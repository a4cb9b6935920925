package org.laodongmei.studio.office;

import org.laodongmei.people.Account;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.people.UnitTable;
import org.laodongmei.review.Decision;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.DeskWords;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the screens of the office call things, in both languages. */
public final class Words {

    private Words() {}

    /** The name of a role. */
    public static String role(Visit v, Role role) {
        return switch (role) {
            case CORRESPONDENT -> v.say("通讯员", "Correspondent");
            case EDITOR -> v.say("编辑", "Editor");
            case REVIEWER -> v.say("审核", "Reviewer");
            case PUBLISHER -> v.say("签发", "Publisher");
            case ADMINISTRATOR -> v.say("管理员", "Administrator");
        };
    }

    /** What a role is for, in a few words. */
    public static String about(Visit v, Role role) {
        return switch (role) {
            case CORRESPONDENT -> v.say("为本单位写稿、送审", "writes and submits for the own unit");
            case EDITOR -> v.say("写稿、改稿、送审", "writes, changes, submits");
            case REVIEWER -> v.say("在一级或各级审稿", "decides in a stage of review");
            case PUBLISHER -> v.say("发布、定时、撤回", "publishes, schedules, withdraws");
            case ADMINISTRATOR ->
                    v.say("人员、单位、栏目、设置，以及全部", "people, units, channels, settings, and all else");
        };
    }

    /** The name of a stage of review; 0 is any. */
    public static String stage(Visit v, int stage) {
        return switch (stage) {
            case 1 -> v.say("初审", "first stage");
            case 2 -> v.say("复审", "second stage");
            case 3 -> v.say("终审", "third stage");
            default -> v.say("各级", "any stage");
        };
    }

    /** Roles with their stage and channel, in one line. */
    public static String roles(Visit v, List<Grant> grants) {
        return grants.stream()
                .map(grant ->
                        Stream.of(
                                        role(v, grant.role()),
                                        grant.stage() == 0 ? "" : stage(v, grant.stage()),
                                        grant.channel() == null ? "" : grant.channel())
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.joining(" · ")))
                .collect(Collectors.joining(v.say("、", ", ")));
    }

    /** Whether somebody can sign in, and if not why. */
    public static String state(Visit v, Account account) {
        if (!account.active()) {
            return v.say("已停用", "disabled");
        }
        if (account.invited()) {
            return v.say("等待设置密码", "invited");
        }
        return account.lockedUntil().isAfter(v.now())
                ? v.say("暂时锁住", "closed for a while")
                : v.say("可登录", "can sign in");
    }

    /** The colour of that state, as a class of the style sheet. */
    public static String stateClass(Visit v, Account account) {
        if (!account.active()) {
            return "off";
        }
        return account.invited() || account.lockedUntil().isAfter(v.now()) ? "waits" : "good";
    }

    /** The line of a table that was not taken, and why. */
    public static String problem(Visit v, UnitTable.Problem problem) {
        String line = v.say("第 " + problem.line() + " 行：", "Line " + problem.line() + ": ");
        String value = problem.value();
        return line
                + switch (problem.reason()) {
                    case NO_COLUMN -> v.say("没有“" + value + "”这一列", "there is no column " + value);
                    case NOT_CSV -> v.say("不是 CSV 表格", "is no CSV");
                    case CODE_UNFIT ->
                            v.say("编号要有，最多 40 个字符", "a code of at most 40 characters is needed");
                    case NAME_UNFIT ->
                            v.say("名称要有，最多 120 个字", "a name of at most 120 characters is needed");
                    case CODE_TWICE -> v.say("编号 " + value + " 重复", "the code " + value + " again");
                    case PARENT_UNKNOWN ->
                            v.say(
                                    "上级 " + value + " 不在表里，也不在库里",
                                    "nobody knows the unit above, " + value);
                    case BELOW_ITSELF -> v.say("隶属关系绕成了圈", "would stand below itself");
                    case TOO_DEEP -> v.say("层级超过 10 级", "more than ten levels");
                    case TOO_MANY ->
                            v.say(
                                    "最多 " + UnitTable.MOST_ROWS + " 行，后面的没有读",
                                    "at most " + UnitTable.MOST_ROWS + " lines are read");
                };
    }

    /** What a browser says of itself, as a person would. */
    public static String device(Visit v, String agent) {
        String system =
                Stream.of("iPhone", "iPad", "Android", "Windows", "Mac OS", "Linux")
                        .filter(agent::contains)
                        .findFirst()
                        .orElse(v.say("未知设备", "unknown device"));
        String browser =
                Stream.of("MicroMessenger", "Edg", "Firefox", "Chrome", "Safari")
                        .filter(agent::contains)
                        .findFirst()
                        .map(name ->
                                switch (name) {
                                    case "MicroMessenger" -> v.say("微信", "WeChat");
                                    case "Edg" -> "Edge";
                                    default -> name;
                                })
                        .orElse("");
        return browser.isEmpty() ? system : browser + " · " + system;
    }

    /** Where a sign-in came from. */
    public static String address(Visit v, String address) {
        return address.equals("0:0:0:0:0:0:0:1") || address.equals("127.0.0.1")
                ? v.say("本机", "this machine")
                : address;
    }

    /** Who did something, by the names of all accounts. */
    public static String who(Visit v, String who, Map<String, String> names) {
        return switch (who) {
            case "" -> v.say("未登录者", "nobody known");
            case "command" -> v.say("命令行", "command line");
            case "feed" -> v.say("订阅来稿", "a feed");
            case "trash" -> v.say("回收站（满 30 天）", "trash, after 30 days");
            default -> names.getOrDefault(who, who);
        };
    }

    /** What was done. */
    public static String act(Visit v, String act) {
        return switch (act) {
            case "account.added" -> v.say("建账号", "made an account");
            case "account.address" -> v.say("改邮箱或通知", "changed an e-mail address or its use");
            case "account.changed" -> v.say("改账号", "changed an account");
            case "account.enabled" -> v.say("恢复账号", "enabled an account");
            case "account.disabled" -> v.say("停用账号", "disabled an account");
            case "account.invited" -> v.say("发密码链接", "gave out a password link");
            case "password.changed" -> v.say("改密码", "changed the password");
            case "signed-in" -> v.say("登录", "signed in");
            case "signed-in.recovery-code" -> v.say("用备用码登录", "signed in by a recovery code");
            case "sign-in.refused" -> v.say("登录未成", "sign-in refused");
            case "confirmed" -> v.say("再次确认身份", "showed again who they are");
            case "passkey.added" -> v.say("加通行密钥", "added a passkey");
            case "passkey.removed" -> v.say("移除通行密钥", "removed passkeys");
            case "signed-in.passkey" -> v.say("用通行密钥登录", "signed in by a passkey");
            case "confirmed.passkey" -> v.say("用通行密钥再次确认身份", "showed a passkey again");
            case "signed-in.oidc" -> v.say("用统一认证登录", "signed in by the provider");
            case "identity.linked" -> v.say("绑定统一认证", "linked the provider");
            case "identity.unlinked" -> v.say("解绑统一认证", "unlinked the provider");
            case "two-step.on" -> v.say("启用验证码", "began to use codes");
            case "two-step.off" -> v.say("取消验证码", "stopped using codes");
            case "units.taken" -> v.say("导入单位", "took a table of units");
            case "site.changed" -> v.say("改网站设置", "changed the site's settings");
            case "home.changed" -> v.say("改首页", "changed the front page");
            case "campaign.defined" -> v.say("写活动", "wrote a campaign");
            case "campaign.members" -> v.say("加会员名册", "added members to a campaign");
            case "campaign.extended" -> v.say("延长活动", "extended a campaign");
            case "campaign.stopped" -> v.say("提前结束活动", "stopped a campaign");
            case "campaign.voided" -> v.say("作废一些赞", "took ballots out");
            case "campaign.cleared" -> v.say("看过可疑的赞，留着", "left suspected ballots in");
            case "campaign.frozen" -> v.say("定下活动结果", "made a result final");
            case "mourning.changed" -> v.say("改悼念（黑白）", "changed mourning");
            case "release.back" -> v.say("回退网站", "rolled the site back");
            case "release.forward" -> v.say("网站前进到最新", "brought the site forward");
            case "tag.renamed" -> v.say("标签改名", "renamed a tag");
            case "tag.merged" -> v.say("合并标签", "merged tags");
            case "tag.removed" -> v.say("去掉标签", "removed a tag");
            case "tag.restored" -> v.say("恢复标签", "restored a tag");
            case "tag.readdressed" -> v.say("改标签地址", "gave a tag another address");
            case "channel.added" -> v.say("建栏目", "made a channel");
            case "channel.changed" -> v.say("改栏目", "changed a channel");
            case "channel.moved" -> v.say("移动栏目", "moved a channel");
            case "channel.removed" -> v.say("删除栏目", "removed a channel");
            case "asset.added" -> v.say("上传文件", "brought a file");
            case "asset.described" -> v.say("说明文件", "described a file");
            case "asset.focus" -> v.say("定焦点", "set a focal point");
            case "asset.poster" -> v.say("定视频封面", "chose a film's still");
            case "asset.replaced" -> v.say("替换文件", "replaced a file");
            case "asset.deleted" -> v.say("删除文件", "deleted a file");
            case "asset.collected" -> v.say("归入合集", "put a file into collections");
            case "collection.made" -> v.say("建合集", "made a collection");
            case "collection.renamed" -> v.say("合集改名", "renamed a collection");
            case "collection.removed" -> v.say("解散合集", "dissolved a collection");
            case "collection.filled" -> v.say("放进合集", "filled a collection");
            case "collection.emptied" -> v.say("拿出合集", "took out of a collection");
            default -> act.startsWith("entry.") ? ofPieces(v, act) : ofPrograms(v, act);
        };
    }

    /** What was decided about a piece. */
    private static String ofPieces(Visit v, String act) {
        String word = act.substring("entry.".length()).toUpperCase(Locale.ROOT);
        return Arrays.stream(Decision.Act.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .map(each -> DeskWords.act(v, each))
                .orElseGet(() -> v.say("彻底删除", "destroyed"));
    }

    /** What was done about other sites and programs. */
    private static String ofPrograms(Visit v, String act) {
        return switch (act) {
            case "preview.made" -> v.say("做预览链接", "made a preview link");
            case "preview.ended" -> v.say("停用预览链接", "ended a preview link");
            case "stages.set" -> v.say("改审级", "set the review steps");
            case "stages.cleared" -> v.say("审级改回通用", "cleared the review steps");
            case "words.changed" -> v.say("改词表", "changed the word lists");
            case "check.let-be" -> v.say("放过检查", "let a finding be");
            case "check.remembered" -> v.say("恢复检查", "minded a finding again");
            case "feed.followed" -> v.say("订阅来源", "followed a feed");
            case "feed.left" -> v.say("退订来源", "followed a feed no more");
            case "feed.moved" -> v.say("来源改为其订阅网址", "took the feed that a page names");
            case "feed.paused" -> v.say("暂停来源", "paused a feed");
            case "feed.resumed" -> v.say("恢复来源", "resumed a feed");
            case "token.made" -> v.say("做密钥", "made a key");
            case "token.rotated" -> v.say("更换密钥", "rotated a key");
            case "token.revoked" -> v.say("停用密钥", "revoked a key");
            case "webhook.made" -> v.say("加通知程序", "added a webhook");
            case "webhook.changed" -> v.say("改通知程序", "changed a webhook");
            case "webhook.rotated" -> v.say("更换通知密钥", "rotated a webhook's secret");
            case "webhook.removed" -> v.say("删除通知程序", "removed a webhook");
            case "webhook.replayed" -> v.say("重发没送到的通知", "sent again what was given up");
            default -> act;
        };
    }
}
