package org.laodongmei.studio;

import org.laodongmei.people.InvalidAccount;
import org.laodongmei.people.InvalidAccount.Reason;

import java.util.Map;

/**
 * What is wrong with a form, by the field that it is about: a sentence in the visitor's language.
 */
public final class Refusals {

    private Refusals() {}

    /** The field and the sentence for what an account cannot be. */
    public static Map<String, String> of(Visit v, InvalidAccount invalid) {
        Reason reason = invalid.reason();
        String field =
                switch (reason) {
                    case NAME_UNFIT, NAME_TAKEN -> "name";
                    case DISPLAY_UNFIT -> "display";
                    case NO_ROLE -> "roles";
                    case ADDRESS_UNFIT -> "mail";
                    case UNIT_UNKNOWN -> "unit";
                    case LAST_ADMINISTRATOR, LINK_SPENT, NOT_THE_FIRST -> "form";
                    case PASSWORD_TOO_SHORT,
                            PASSWORD_TOO_LONG,
                            PASSWORD_LIKE_THE_NAME,
                            PASSWORD_TOO_PLAIN ->
                            "password";
                };
        return Map.of(field, sentence(v, reason));
    }

    private static String sentence(Visit v, Reason reason) {
        return switch (reason) {
            case NAME_UNFIT ->
                    v.say(
                            "登录名要用 2 到 40 个小写字母、数字、点、横线或下划线，以字母或数字开头。",
                            "Use 2 to 40 small letters, digits, dots, hyphens or underscores, beginning with a letter or digit.");
            case NAME_TAKEN -> v.say("这个登录名已有人用，请换一个。", "Somebody has that name; choose another.");
            case DISPLAY_UNFIT -> v.say("请写姓名，最多 60 个字。", "Write a name of at most 60 characters.");
            case NO_ROLE -> v.say("请至少选一个角色。", "Choose at least one role.");
            case ADDRESS_UNFIT ->
                    v.say(
                            "这不像邮箱地址，请检查，例如 name@example.cn；不用就留空。",
                            "That is no e-mail address such as name@example.cn; leave it empty for none.");
            case UNIT_UNKNOWN ->
                    v.say("没有这个编号的单位，请从列表里选。", "No unit has that code; choose one of the list.");
            case LAST_ADMINISTRATOR ->
                    v.say(
                            "这是最后一位管理员：请先把另一个人设为管理员。",
                            "This is the last administrator: make somebody else one first.");
            case LINK_SPENT ->
                    v.say(
                            "这个链接用过了或过期了，请管理员再发一个。",
                            "This link was used or is too old; ask an administrator for another.");
            case NOT_THE_FIRST ->
                    v.say("已经有管理员了，请登录。", "There is an administrator already; sign in.");
            case PASSWORD_TOO_SHORT -> v.say("密码至少 10 个字符。", "Use at least 10 characters.");
            case PASSWORD_TOO_LONG -> v.say("密码最多 200 个字符。", "Use at most 200 characters.");
            case PASSWORD_LIKE_THE_NAME ->
                    v.say("密码不能就是姓名或登录名。", "A password may not consist of a name.");
            case PASSWORD_TOO_PLAIN ->
                    v.say("这个密码太容易猜到，请换一个。", "That is too easily guessed; choose another.");
        };
    }
}
